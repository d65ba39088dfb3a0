import { buildMongoQueryMatcher } from '@casl/ability';

interface Node {
  readonly operator: string;
  readonly value: unknown;
  readonly field: string;
}
type Row = Readonly<Record<string, unknown>>;
interface Context {
  interpret(node: unknown, row: unknown): boolean;
}

/**
 * The value of a property. A property that is `undefined` was not loaded or not set; to judge without it would let
 * a `cannot` pass, so that throws.
 */
function valueOf(row: Row, field: string): unknown {
  const value = row[field];
  if (value === undefined) {
    throw new Error(
      `A rule asks for ${row.constructor.name}.${field}, which is not loaded; load it, or use Gate`,
    );
  }
  return value instanceof Date ? value.getTime() : value;
}

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

function equals(node: Node, row: Row): boolean {
  return valueOf(row, node.field) === comparable(node.value);
}

function among(node: Node, row: Row): boolean {
  const value = valueOf(row, node.field);
  return (node.value as readonly unknown[]).some((one) => comparable(one) === value);
}

function range(holds: (a: string | number, b: string | number) => boolean) {
  return (node: Node, row: Row): boolean => {
    const [a, b] = [valueOf(row, node.field), comparable(node.value)];
    if (typeof a === 'number' && typeof b === 'number') return holds(a, b);
    return typeof a === 'string' && typeof b === 'string' && holds(a, b);
  };
}

function related(node: Node, row: Row, context: Context): boolean {
  const value = valueOf(row, node.field);
  if (Array.isArray(value)) return value.some((one) => context.interpret(node.value, one));
  return value !== null && context.interpret(node.value, value);
}

/**
 * The in-memory half of "one rule, two evaluators": the meaning that `sql/` has in SQL. CASL's own matcher differs
 * from SQL in ways that matter here: there NULL is less than everything, and `$exists` holds for a column that is NULL.
 */
export const matchesInMemory = buildMongoQueryMatcher(
  {},
  {
    eq: equals,
    ne: (node: Node, row: Row) => !equals(node, row),
    in: among,
    nin: (node: Node, row: Row) => !among(node, row),
    exists: (node: Node, row: Row) => (valueOf(row, node.field) !== null) === node.value,
    lt: range((a, b) => a < b),
    lte: range((a, b) => a <= b),
    gt: range((a, b) => a > b),
    gte: range((a, b) => a >= b),
    elemMatch: related,
  },
);
