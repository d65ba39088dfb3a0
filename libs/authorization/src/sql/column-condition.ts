import {
  type Column,
  type ColumnKind,
  describeColumn,
  fits,
  isOrdered,
  kindOf,
  sqlTypes,
} from './column-kind.js';
import type { ColumnOperator } from './condition-node.js';
import type { Bind } from './sql-fragment.js';

const comparisons = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * PostgreSQL keeps microseconds, JavaScript has cut them off: an instant up to 12.000 s in memory is one before 12.001 s
 * in the database. The column stays bare, for the planner knows its statistics and its indexes.
 */
const instantComparisons = {
  lt: (sql: string, value: string) => `${sql} < ${value}`,
  lte: (sql: string, value: string) => `${sql} < ${value} + interval '1 millisecond'`,
  gt: (sql: string, value: string) => `${sql} >= ${value} + interval '1 millisecond'`,
  gte: (sql: string, value: string) => `${sql} >= ${value}`,
} as const;

/**
 * One condition on one column. NULL counts as "does not hold" in the positive forms, which is what WHERE, AND and OR
 * make of it; the negative forms are never NULL. That is the meaning `in-memory.ts` has.
 */
export function columnCondition(
  column: Column,
  alias: string,
  operator: ColumnOperator,
  value: unknown,
  bind: Bind,
): string {
  const kind = kindOf(column);
  const sql = `${alias}."${column.databaseName}"`;
  switch (operator) {
    case 'exists':
      return value === true ? `${sql} IS NOT NULL` : `${sql} IS NULL`;
    case 'eq':
      return value === null ? `${sql} IS NULL` : `${sql} = ${equatable(column, kind, value, bind)}`;
    case 'ne':
      return value === null
        ? `${sql} IS NOT NULL`
        : `${sql} IS DISTINCT FROM ${equatable(column, kind, value, bind)}`;
    case 'in':
      return among(column, kind, sql, value as readonly unknown[], bind);
    case 'nin':
      return `(${among(column, kind, sql, value as readonly unknown[], bind)}) IS NOT TRUE`;
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return range(column, kind, sql, operator, value, bind);
  }
}

/** PostgreSQL keeps microseconds, a Date milliseconds: two instants can be ordered, but not be told equal. */
function equatable(column: Column, kind: ColumnKind, value: unknown, bind: Bind): string {
  if (kind === 'instant')
    throw new Error(`${describeColumn(column)} is an instant: a rule can order it, not equal it`);
  return bound(column, kind, value, bind);
}

/** One value is equalled: that keeps the order of an index behind it. */
function among(column: Column, kind: ColumnKind, sql: string, list: readonly unknown[], bind: Bind): string {
  if (kind === 'instant')
    throw new Error(`${describeColumn(column)} is an instant: a rule can order it, not equal it`);
  const values = list.filter((value) => value !== null);
  for (const value of values) check(column, kind, value);
  const orNull = values.length < list.length;
  if (orNull && values.length === 0) return `${sql} IS NULL`;
  const [only, ...others] = values;
  const some =
    only !== undefined && others.length === 0
      ? `${sql} = ${bind(only)}::${sqlTypes[kind]}`
      : `${sql} = ANY(${bind(values)}::${sqlTypes[kind]}[])`;
  return orNull ? `(${some} OR ${sql} IS NULL)` : some;
}

function range(
  column: Column,
  kind: ColumnKind,
  sql: string,
  operator: keyof typeof comparisons,
  value: unknown,
  bind: Bind,
): string {
  if (!isOrdered(kind))
    throw new Error(`${describeColumn(column)} is ${kind}: a rule cannot ask for less or more of it`);
  const given = bound(column, kind, value, bind);
  return kind === 'instant'
    ? instantComparisons[operator](sql, given)
    : `${sql} ${comparisons[operator]} ${given}`;
}

function bound(column: Column, kind: ColumnKind, value: unknown, bind: Bind): string {
  check(column, kind, value);
  return `${bind(value)}::${sqlTypes[kind]}`;
}

function check(column: Column, kind: ColumnKind, value: unknown): void {
  if (!fits(kind, value))
    throw new Error(`${describeColumn(column)} is ${kind}: a rule compares it with something else`);
}
