const scalarOperators = new Set(['$eq', '$ne', '$exists', '$lt', '$lte', '$gt', '$gte']);
const listOperators = new Set(['$in', '$nin']);

type Raw = Readonly<Record<string, unknown>>;

function isPlainObject(value: unknown): value is Raw {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

/**
 * Conditions as CASL takes them: a nested object becomes `$elemMatch`, which our matcher also runs on a single object.
 * Throws on everything outside the closed set. CASL itself would let some of it pass in silence: `$or` in a rule
 * never matches in memory, a misspelt operator compares with an object, `undefined` equals a missing value.
 */
export function toCaslConditions(conditions: unknown, path: string): Record<string, unknown> {
  if (!isPlainObject(conditions)) throw new Error(`${path}: conditions must be a plain object`);
  const result: Record<string, unknown> = {};
  for (const [field, condition] of Object.entries(conditions)) {
    if (field.startsWith('$') || field.includes('.')) {
      throw new Error(
        `${path}: "${field}" is not the name of a property; "or" is a second can(), "not" is a cannot()`,
      );
    }
    result[field] = toCaslCondition(condition, `${path}.${field}`);
  }
  return result;
}

function toCaslCondition(condition: unknown, path: string): unknown {
  if (isScalar(condition)) return condition;
  if (!isPlainObject(condition))
    throw new Error(`${path}: a rule cannot compare with ${describe(condition)}`);
  const keys = Object.keys(condition);
  if (keys.length === 1 && keys[0] === '$elemMatch') {
    return { $elemMatch: toCaslConditions(condition['$elemMatch'], path) };
  }
  if (!keys.some((key) => key.startsWith('$'))) return { $elemMatch: toCaslConditions(condition, path) };
  for (const [operator, value] of Object.entries(condition)) checkOperator(operator, value, path);
  return { ...condition };
}

function checkOperator(operator: string, value: unknown, path: string): void {
  const values = listOperators.has(operator) ? value : scalarOperators.has(operator) ? [value] : undefined;
  if (values === undefined) throw new Error(`${path}: a rule cannot use ${operator}`);
  if (!Array.isArray(values)) throw new Error(`${path}: ${operator} takes a list`);
  for (const one of values) {
    if (!isScalar(one)) throw new Error(`${path}: ${operator} cannot compare with ${describe(one)}`);
  }
}

function describe(value: unknown): string {
  return value === undefined ? 'undefined' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
