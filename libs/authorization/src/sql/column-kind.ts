import type { EntityMetadata } from 'typeorm';

export type Column = EntityMetadata['columns'][number];

/** The kinds of column on which SQL and JavaScript agree. */
export type ColumnKind = 'uuid' | 'text' | 'integer' | 'boolean' | 'date' | 'instant';

const kinds: Readonly<Record<string, ColumnKind>> = {
  uuid: 'uuid',
  text: 'text',
  'character varying': 'text',
  smallint: 'integer',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  'timestamp with time zone': 'instant',
};

/** Types that agree on nothing useful (bigint and numeric are strings in JavaScript, arrays have no order) are out. */
export function kindOf(column: Column): ColumnKind {
  const type = column.entityMetadata.dataSource.driver.normalizeType(column);
  const isPlain = !column.isArray && !column.transformer && !String(column.type).startsWith('simple-');
  const kind = isPlain ? kinds[type] : undefined;
  if (!kind) throw new Error(`${describeColumn(column)} is of a type (${type}) that a rule cannot ask about`);
  return kind;
}

export const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  uuid: 'uuid',
  text: 'text',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
};

export const isOrdered = (kind: ColumnKind): boolean =>
  kind === 'integer' || kind === 'date' || kind === 'instant';

export function describeColumn(column: Column): string {
  return `${column.entityMetadata.name}.${column.propertyPath}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a value means the same for `===` as for `=` on a column of this kind. */
export function fits(kind: ColumnKind, value: unknown): boolean {
  switch (kind) {
    case 'uuid':
      return typeof value === 'string' && uuid.test(value);
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_647;
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'instant':
      return value instanceof Date;
  }
}
