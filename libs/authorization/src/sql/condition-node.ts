/** CASL's syntax tree (`rulesToAST`), as far as the closed set of conditions can make it. */
export type ConditionNode =
  | { readonly operator: 'and' | 'or' | 'not'; readonly value: readonly ConditionNode[] }
  | { readonly operator: 'elemMatch'; readonly field: string; readonly value: ConditionNode }
  | { readonly operator: ColumnOperator; readonly field: string; readonly value: unknown };

export type ColumnOperator = 'eq' | 'ne' | 'in' | 'nin' | 'exists' | 'lt' | 'lte' | 'gt' | 'gte';
