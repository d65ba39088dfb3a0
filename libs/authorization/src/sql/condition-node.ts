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
export const factored = remembered((node: ConditionNode): ConditionNode => {
  if (node.operator !== 'or') return node;
  const grants = grantsOf(node);
  const common = inCommon(grants);
  if (isNothing(common)) return node;
  if (grants.length === 1) return node.value.length === 1 ? node : common;
  const alternatives = grants.map((grant) => beyond(grant, common));
  if (alternatives.some(isNothing)) return common;
  return { operator: 'and', value: [{ operator: 'or', value: alternatives }, ...partsOf(common).values()] };
});

/** What is to be found with an index of its own each: the alternatives of a tree, or the tree itself. */
export const grantsOf = remembered((node) => (node.operator === 'or' ? together(node.value) : [node]));

/**
 * Alternatives that ask the same of a row but for one related row: they become one that asks for a related row that suits
 * one of them. The person's own grant or one of the organisation is looked for once.
 */
function together(alternatives: readonly ConditionNode[]): readonly ConditionNode[] {
  const wanted = new Map<
    string,
    { rest: readonly ConditionNode[]; field: string; either: ConditionNode[] }
  >();
  const others: ConditionNode[] = [];
  for (const alternative of alternatives) {
    const parts = [...partsOf(alternative).values()];
    const [related, ...more] = parts.filter(({ operator }) => operator === 'elemMatch');
    if (related?.operator !== 'elemMatch' || more.length > 0) {
      others.push(alternative);
      continue;
    }
    const rest = parts.filter((part) => part !== related);
    const key = JSON.stringify([related.field, rest]);
    const known = wanted.get(key);
    if (known) known.either.push(related.value);
    else wanted.set(key, { rest, field: related.field, either: [related.value] });
  }
  const merged = [...wanted.values()].map(({ rest, field, either }): ConditionNode => {
    const value: ConditionNode = factored({ operator: 'or', value: either });
    return { operator: 'and', value: [...rest, { operator: 'elemMatch', field, value }] };
  });
  return [...merged, ...others];
}

/** `(a or b) and c` as `a and c`, `b and c`. */
export function alternativesOf(node: ConditionNode): readonly ConditionNode[] {
  const parts = [...partsOf(node).values()];
  const either = parts.find(({ operator }) => operator === 'or');
  if (either?.operator !== 'or') return [node];
  const rest = parts.filter((part) => part !== either);
  return either.value.map((value) => ({ operator: 'and', value: [value, ...rest] }));
}

/** What is left to ask of a row of which `known` holds already; what both ask in the same words holds too. */
export function beyond(node: ConditionNode, known: ConditionNode): ConditionNode {
  const holds = partsOf(known);
  const left = [...partsOf(node)].filter(([key]) => !holds.has(key)).map(([, part]) => part);
  return { operator: 'and', value: left };
}

/** A condition that asks for one related row, and nothing else. */
export function lookOf(node: ConditionNode): (ConditionNode & { operator: 'elemMatch' }) | null {
  const [only, ...others] = partsOf(node).values();
  return only?.operator === 'elemMatch' && others.length === 0 ? only : null;
}

/** What all of them ask in the same words. */
export function inCommon(nodes: readonly ConditionNode[]): ConditionNode {
  const [first, ...others] = nodes.map(partsOf);
  const shared = [...(first ?? [])].filter(([key]) => others.every((parts) => parts.has(key)));
  return { operator: 'and', value: shared.map(([, part]) => part) };
}

/** What holds for every row. */
export function isNothing(node: ConditionNode): boolean {
  return node.operator === 'and' && node.value.length === 0;
}

const partsOf = remembered((node): ReadonlyMap<string, ConditionNode> => {
  const parts = node.operator === 'and' ? node.value : [node];
  return new Map(parts.map((part) => [JSON.stringify(part), part]));
});

/** A tree lives as long as the ability that it is of, and is asked about with every statement. */
function remembered<T extends object>(make: (node: ConditionNode) => T): (node: ConditionNode) => T {
  const made = new WeakMap<ConditionNode, T>();
  return (node) => {
    const known = made.get(node) ?? make(node);
    made.set(node, known);
    return known;
  };
}
