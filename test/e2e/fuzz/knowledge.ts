import type { HttpClient } from '#lib/testing';
import { operations } from './operations.js';
import { parsed } from './parsed.js';
import { send } from './send.js';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const code = /^(?:[a-z][a-z0-9-]{1,59}|[A-Z]+-\d{4}-\d{4}(?:-A\d+)?)$/;
/** `caseId`, `cases` and `case` are about the same. */
const subjectOf = (field: string) =>
  field.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '').replace(/id$/, '');
const parameter = /\{(\w+)\}/g;

/**
 * What an insider knows: the ids and codes that somebody has seen, by the name of the field they stood in. Words of
 * cases are not among them, so that any that comes back was leaked.
 */
export class Knowledge {
  readonly ids = new Set<string>();
  readonly codes = new Set<string>();
  private readonly byField = new Map<string, Set<string>>();

  /** What could stand in a field of this name: `kind` is found in the list `subjectKinds` as well. */
  of(field: string): readonly string[] {
    const wanted = subjectOf(field);
    return [...this.byField].flatMap(([name, values]) =>
      name.endsWith(wanted) || (name !== '' && wanted.endsWith(name)) ? [...values] : [],
    );
  }

  idsOf(field: string): readonly string[] {
    return this.of(field).filter((value) => id.test(value));
  }

  codesOf(field: string): readonly string[] {
    return this.of(field).filter((value) => !id.test(value));
  }

  learn(value: unknown, field = ''): void {
    if (typeof value === 'string') {
      if (id.test(value)) this.ids.add(value);
      else if (code.test(value)) this.codes.add(value);
      else return;
      const name = subjectOf(field);
      this.byField.set(name, (this.byField.get(name) ?? new Set()).add(value));
    } else if (Array.isArray(value)) {
      for (const item of value) this.learn(item, field);
    } else if (typeof value === 'object' && value !== null) {
      // A list of things is known by what it lists: the code of a theme is a theme.
      for (const [name, inner] of Object.entries(value)) {
        // Guessing at real names would lock their people out.
        if (name !== 'username') this.learn(inner, ['id', 'code', 'items'].includes(name) ? field : name);
      }
    }
  }

  /** Reads everything that these people can read, following what they find. */
  async explore(clients: readonly HttpClient[]): Promise<void> {
    const reads = operations.filter(({ method, path }) => method === 'GET' && !path.includes('stream'));
    for (const depth of [0, 1, 2]) {
      for (const { path } of reads.filter((one) => [...one.path.matchAll(parameter)].length === depth)) {
        for (const client of clients) await this.visit(client, path.replace('/api/v1', ''));
      }
    }
  }

  private async visit(client: HttpClient, path: string): Promise<void> {
    const names = [...path.matchAll(parameter)].map(([, name = '']) => name);
    const collection = path.split('/').findLast((part) => !part.startsWith('{')) ?? '';
    const [owner = ''] = path.split('/').slice(1);
    const tries = names.length === 0 ? 1 : 4;
    for (let nth = 0; nth < tries; nth += 1) {
      const address = path.replace(parameter, (_whole, name: string) => {
        const known = name === 'id' ? this.idsOf(owner) : this.of(name);
        return known.at(-1 - nth) ?? [...this.ids].at(nth) ?? 'none';
      });
      const asked = { method: 'GET', path: `/api/v1${address}`, headers: {}, body: undefined };
      const reply = await send(client.origin, client.cookieHeader, asked);
      if (reply.status === 200) this.learn(parsed(reply.text), collection);
    }
  }
}
