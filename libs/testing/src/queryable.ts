/** Whatever runs SQL with `$1` parameters: a DataSource, a Client. */
export interface Queryable {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}
