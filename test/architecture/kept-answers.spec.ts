import { describe, expect, it } from '@jest/globals';
import { textOf } from './tree.js';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
}
interface Operation {
  'x-runs-each-time'?: true;
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Api {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Ids, codes, counts, moments and human numbers: what may lie in http.idempotency_key. */
const isHarmless = (name: string, schema: Schema) =>
  ['uuid', 'date-time'].includes(schema.format ?? '') ||
  (schema.enum ?? schema.items?.enum) !== undefined ||
  ['integer', 'boolean'].includes(schema.type ?? '') ||
  ['number', 'status'].includes(name);

/** `POST <path>: <field>` for each field of an answer that would be kept and could hold contents. */
function telling(api: Api): string[] {
  return Object.entries(api.paths).flatMap(([path, { post }]) => {
    if (!post || post['x-runs-each-time']) return [];
    return Object.entries(post.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content = {} }]) => Object.values(content))
      .flatMap(({ schema }) => {
        const name = schema.$ref?.split('/').at(-1) ?? '';
        const properties = Object.entries(
          api.components.schemas[name]?.properties ?? { 'the whole': schema },
        );
        return properties.filter(([field, one]) => !isHarmless(field, one));
      })
      .map(([field]) => `POST ${path}: ${field}`);
  });
}

describe('answers to POST', () => {
  it('are kept for a repeated request, so they hold ids and states, and no contents', () => {
    expect(telling(JSON.parse(textOf('openapi.json')) as Api)).toEqual([]);
  });

  it('with a text would be refused', () => {
    const answer = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } } };
    const properties = { id: { type: 'string', format: 'uuid' }, note: { type: 'string' } };
    const post = { responses: { '201': answer, '400': answer } };
    const api = { paths: { '/notes': { post } }, components: { schemas: { Note: { properties } } } };
    expect(telling(api)).toEqual(['POST /notes: note']);
    const each = { post: { ...post, 'x-runs-each-time': true as const } };
    expect(telling({ ...api, paths: { '/notes': each } })).toEqual([]);
  });
});
