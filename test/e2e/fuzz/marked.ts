import type { Examples } from './examples.js';
import type { Knowledge } from './knowledge.js';
import { type Operation, resolved, type Schema } from './operations.js';
import type { Attempt } from './send.js';

/** A word that stands nowhere else and says in which field it was sent. */
function markOf(field: string): string {
  made += 1;
  return `Gmk-${field.replace(/\W/g, '')}-${String(made).padStart(6, '0')}x`;
}

/** Every word that was made so far. */
export const everyMark = /Gmk-(\w*)-\d{6}x/g;
let made = 100_000;

/** One operation, asked for in several ways, with a marked word wherever a person could write one. */
export function markedAttempts(operation: Operation, knowledge: Knowledge, examples: Examples): Attempt[] {
  const { method, path, parameters, body } = operation;
  const example = (examples.get(`${method} ${path}`) ?? [])[0];
  const headers = { 'if-match': '"1"', ...(method === 'POST' ? { 'idempotency-key': markOf('key') } : {}) };
  const known = addressed(operation, (name) => knowledge.idsOf(name)[0] ?? knowledge.of(name)[0]);
  const rightQuery = parameters
    .filter((one) => one.in === 'query' && one.required === true)
    .map(({ name, schema = {} }) => `${name}=${encodeURIComponent(String(marked(schema, name, true)))}`);
  const wrongQuery = parameters
    .filter((one) => one.in === 'query')
    .map(({ name }) => `${name}=${markOf(name)}`);
  const text = (value: unknown) => (body === undefined ? undefined : JSON.stringify(value));
  const schema = body ?? {};
  return [
    { method, path: withQuery(known, rightQuery), headers, body: text(marked(schema, '', true)) },
    { method, path: withQuery(known, rightQuery), headers, body: text(markedExample(example, '')) },
    { method, path: withQuery(known, wrongQuery), headers, body: text(marked(schema, '', false)) },
    {
      method,
      path: `${known}?${markOf('name')}=1`,
      headers,
      body: text({ [markOf('name')]: markOf('value') }),
    },
    { method, path: addressed(operation, () => markOf('segment')), headers, body: text({}) },
    { method, path: known, headers: elsewhere(), body: text(`{"x": ${markOf('broken')}`) },
  ];
}

/** Marked words in headers that nobody reads, and in those that should hold something else. */
function elsewhere(): Attempt['headers'] {
  return {
    authorization: `Bearer ${markOf('bearer')}`,
    'if-match': markOf('ifMatch'),
    'x-name': markOf('header'),
    referer: `http://localhost/${markOf('referer')}`,
    traceparent: markOf('traceparent'),
    'accept-language': markOf('language'),
  };
}

function addressed({ path }: Operation, idOf: (name: string) => string | undefined): string {
  const [owner = ''] = path.replace('/api/v1/', '').split('/');
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => idOf(name === 'id' ? owner : name) ?? 'none');
}

function withQuery(path: string, parts: readonly string[]): string {
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
}

/** A value with marks in it: as the schema has it, or with a mark where something else belongs. */
function marked(schema: Schema, field: string, right: boolean): unknown {
  const shape = resolved(schema);
  if (shape.enum && right) return shape.enum[0];
  if (shape.type === 'object' && shape.properties) {
    const inner = Object.entries(shape.properties);
    return Object.fromEntries(inner.map(([name, one]) => [name, marked(one, name, right)]));
  }
  if (shape.type === 'array') return [marked(shape.items ?? {}, field, right)];
  if (!right) return markOf(field);
  if (shape.type === 'boolean') return true;
  if (shape.type === 'integer') return shape.minimum ?? 1;
  if (shape.type === 'object') return { [markOf('detail')]: markOf('detail') };
  if (shape.format === 'date') return '2027-01-15';
  if (shape.format === 'date-time') return '2026-11-01T10:00:00Z';
  if (shape.format === 'uuid') return '01890000-0000-7000-8000-000000000000';
  return markOf(field).slice(0, shape.maxLength);
}

/** An example that is right, with marks for all that is words and no code. */
function markedExample(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((item) => markedExample(item, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, markedExample(inner, name)]),
    );
  return typeof value === 'string' && /[A-Z .]/.test(value) ? markOf(field) : value;
}
