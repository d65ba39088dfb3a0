/** CASL's syntax tree (`rulesToAST`), as far as the closed set of conditions can make it. */
export type ConditionNode =
  | { readonly operator: 'and' | 'or' | 'not'; readonly value: readonly ConditionNode[] }
  | { readonly operator: 'elemMatch'; readonly field: string; readonly value: ConditionNode }
  | { readonly operator: ColumnOperator; readonly field: string; readonly value: unknown };

export type ColumnOperator = 'eq' | 'ne' | 'in' | 'nin' | 'exists' | 'lt' | 'lte' | 'gt' | 'gte';

/**
 * `(a and c) or (b and c)` as `(a or b) and c`: what holds for every grant alike, as an exclusion does, is asked once a
 * row. The two are equal also where a part is unknown.
 */
export function factored(node: ConditionNode): ConditionNode {
  if (node.operator !== 'or') return node;
  const [first, ...others] = node.value.map(partsOf);
  if (!first || others.length === 0) return node;
  const common = [...first].filter(([key]) => others.every((parts) => parts.has(key)));
  if (common.length === 0) return node;
  const alternatives = [first, ...others].map((parts) => {
    const own = [...parts].filter(([key]) => !common.some(([known]) => known === key));
    return { operator: 'and' as const, value: own.map(([, part]) => part) };
  });
  const shared = common.map(([, part]) => part);
  if (alternatives.some(({ value }) => value.length === 0)) return { operator: 'and', value: shared };
  return { operator: 'and', value: [{ operator: 'or', value: alternatives }, ...shared] };
}

/** What is left to ask of a row of which `known` holds already; what both ask in the same words holds too. */
export function beyond(node: ConditionNode, known: ConditionNode): ConditionNode {
  const holds = partsOf(known);
  const left = [...partsOf(node)].filter(([key]) => !holds.has(key)).map(([, part]) => part);
  return { operator: 'and', value: left };
}

function partsOf(node: ConditionNode): Map<string, ConditionNode> {
  const parts = node.operator === 'and' ? node.value : [node];
  return new Map(parts.map((part) => [JSON.stringify(part), part]));
}
