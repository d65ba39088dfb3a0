/** A piece of SQL with its values, to be put between other pieces. Identifiers are quoted, values never inlined. */
export interface SqlFragment {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Gives each value its place in the statement. */
export type Bind = (value: unknown) => string;

/** Positional parameters `$first`, `$first+1`, … */
export function positional(first: number): { bind: Bind; values: unknown[] } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${first + values.push(value) - 1}` };
}
