import fc from 'fast-check';
import type { Examples } from './examples.js';
import * as junk from './junk.js';
import type { Knowledge } from './knowledge.js';
import { type Operation, type Parameter, resolved, type Schema } from './operations.js';
import type { Attempt } from './send.js';

type Generator = fc.GeneratorValue;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];
const words = [
  'Een gewone zin over niets.',
  'Zomaar',
  'x',
  'Twee regels\nen nog een',
  'Ünïcödé 👮',
  'a'.repeat(300),
];

/** Without fast-check's liking for the ends of a range: here it chooses what happens at all. */
const upTo = (max: number) => fc.noBias(fc.nat({ max }));

/**
 * Requests of one operation. Half of them are careful: right as far as a schema tells, about what the account itself
 * knows. The others are about anybody's, and broken in one or more ways.
 */
export function attemptsOf(
  operation: Operation,
  own: Knowledge,
  everybodys: Knowledge,
  examples: Examples,
): fc.Arbitrary<Attempt> {
  return fc.gen().map((g) => {
    const careful = g(fc.boolean);
    const known = careful ? own : everybodys;
    return new AttemptBuilder(g, operation, known, examples, careful).build();
  });
}

/** Only careful ones, about what is in this knowledge. */
export function carefulAttemptsOf(
  operation: Operation,
  own: Knowledge,
  examples: Examples,
): fc.Arbitrary<Attempt> {
  return fc.gen().map((g) => new AttemptBuilder(g, operation, own, examples, true).build());
}

class AttemptBuilder {
  constructor(
    private readonly g: Generator,
    private readonly operation: Operation,
    private readonly knowledge: Knowledge,
    private readonly examples: Examples,
    private readonly careful: boolean,
  ) {}

  build(): Attempt {
    const { method } = this.operation;
    return {
      method: this.wrong(15) ? this.pick(methods) : method,
      path: `${this.path()}${this.query()}`,
      headers: this.headers(),
      body: this.body(),
    };
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.g(upTo, from.length - 1)] as T;
  }

  /** True once in so many times. */
  private rarely(times: number): boolean {
    return this.g(upTo, times - 1) === 0;
  }

  /** The same for what makes a request wrong. */
  private wrong(times: number): boolean {
    return !this.careful && this.rarely(times);
  }

  private known(field: string, fallback: readonly string[]): string {
    const fitting = this.knowledge.codesOf(field);
    return this.pick(fitting.length > 0 && !this.wrong(6) ? fitting : fallback.length > 0 ? fallback : words);
  }

  private knownId(field: string): string {
    const fitting = this.knowledge.idsOf(field);
    const all = [...this.knowledge.ids];
    return this.pick(fitting.length > 0 && !this.wrong(6) ? fitting : all.length > 0 ? all : ['none']);
  }

  private path(): string {
    const { path } = this.operation;
    const collection = /\/([\w-]+)\/\{/.exec(path)?.[1] ?? 'id';
    return path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      if (this.wrong(8)) return this.pick(junk.junkSegments);
      const found = /id$/i.test(name)
        ? this.knownId(name === 'id' ? collection : name)
        : this.known(name === 'code' ? collection : name, [...this.knowledge.codes]);
      return this.wrong(20) ? found.toUpperCase() : found;
    });
  }

  private query(): string {
    const parts = this.operation.parameters
      .filter((one) => one.in === 'query')
      .flatMap((one) => this.part(one));
    if (this.wrong(15)) parts.push(`${encodeURIComponent(this.pick(junk.junkNames))}=1`);
    if (this.wrong(30))
      parts.push(this.pick(['%00', '%', '&&=', '?', 'limit[gt]=1', 'limit=1&limit=2', '%E0%A4%A=1']));
    return parts.length > 0 ? `?${parts.join('&')}` : '';
  }

  private part({ name, required, schema }: Parameter): string[] {
    if (this.wrong(10)) {
      const value = this.pick(name === 'after' ? junk.junkCursors : junk.junkValues);
      const text =
        typeof value === 'string'
          ? Buffer.from(value.slice(0, 2_000)).toString()
          : JSON.stringify(value).slice(0, 2_000);
      return [`${name}=${encodeURIComponent(text)}`];
    }
    if (required !== true && this.rarely(2)) return [];
    const value = `${name}=${encodeURIComponent(String(this.valid(schema ?? {}, name, 0)))}`;
    return this.wrong(15) ? [value, value] : this.wrong(30) ? [`${name}[]=1`, `${name}[x]=1`] : [value];
  }

  private headers(): Record<string, string | string[]> {
    const headers: Record<string, string | string[]> = {};
    for (const { name } of this.operation.parameters.filter((one) => one.in === 'header')) {
      if (!this.wrong(12))
        headers[name.toLowerCase()] = this.wrong(6)
          ? this.pick(junk.junkVersions)
          : this.pick(['"1"', '"1"', '"2"', '"3"']);
    }
    if (this.wrong(12)) headers['if-match'] = this.pick(junk.junkVersions);
    if (this.wrong(8))
      headers['idempotency-key'] = this.wrong(2)
        ? this.pick(junk.junkKeys)
        : `fuzz-${String(this.g(upTo, 20))}`;
    if (this.wrong(15))
      headers['accept'] = this.pick(['text/html', 'application/xml', '*/*;q=0', 'x'.repeat(500)]);
    if (this.wrong(20))
      headers['traceparent'] = this.pick(['x', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00`, "00-'--"]);
    if (this.wrong(20)) headers['accept-language'] = this.pick(['xx', '*', 'nl;q=x']);
    if (this.wrong(20)) headers['x-forwarded-for'] = this.pick(['127.0.0.1', "'", '\u00e9', 'x'.repeat(300)]);
    if (this.wrong(25))
      headers['user-agent'] = this.pick(['', "'; --", '\u00e9\u0001'.slice(0, 1), 'x'.repeat(4_000)]);
    const [name] = Object.keys(headers);
    if (name !== undefined && this.wrong(8)) headers[name] = [String(headers[name]), '"2"'];
    return headers;
  }

  private body(): string | undefined {
    const { body, method } = this.operation;
    if (body === undefined)
      return this.wrong(method === 'GET' ? 25 : 6) ? this.pick(junk.junkBodies) : undefined;
    if (this.wrong(12)) return this.pick(junk.junkBodies);
    if (this.wrong(40)) return undefined;
    const examples = this.examples.get(`${method} ${this.operation.path}`) ?? [];
    const fromExample = examples.length > 0 && !this.rarely(3);
    const valid = fromExample ? this.pick(examples) : this.valid(body, '', 0);
    return JSON.stringify(this.wrong(2) ? this.broken(valid) : valid);
  }

  /** As the schema has it, with values that somebody has seen. */
  private valid(schema: Schema, field: string, depth: number): unknown {
    const shape = resolved(schema);
    if (shape.nullable === true && this.rarely(5)) return null;
    if (shape.enum) return this.pick(shape.enum);
    switch (shape.type) {
      case 'boolean':
        return !this.rarely(3);
      case 'integer':
      case 'number':
        return this.g(fc.integer, { min: shape.minimum ?? 0, max: shape.maximum ?? 1_000 });
      case 'array': {
        const many = this.g(fc.integer, { min: shape.minItems ?? 0, max: Math.min(shape.maxItems ?? 3, 3) });
        return Array.from({ length: many }, () => this.valid(shape.items ?? {}, field, depth + 1));
      }
      case 'object':
        return this.object(shape, depth);
      default:
        return this.text(shape, field);
    }
  }

  private object({ properties, required = [] }: Schema, depth: number): unknown {
    if (!properties) return this.rarely(2) ? {} : { [this.known('name', ['x'])]: this.pick(junk.junkValues) };
    const chosen = Object.entries(properties).filter(
      ([name]) => required.includes(name) || (depth < 4 && this.rarely(2)),
    );
    return Object.fromEntries(chosen.map(([name, inner]) => [name, this.valid(inner, name, depth + 1)]));
  }

  private text({ format, maxLength = 1_000, minLength = 0 }: Schema, field: string): string {
    if (format === 'uuid') return this.knownId(field);
    if (format === 'date') return this.pick(['2026-11-30', '2027-06-01', '2026-01-01', '1990-02-28']);
    if (format === 'date-time')
      return this.pick(['2026-11-30T10:00:00Z', '2027-06-01T08:00:00+02:00', '2026-01-01T00:00:00Z']);
    const text = maxLength <= 100 ? this.known(field, [...this.knowledge.codes]) : this.pick(words);
    // JSON Schema counts characters, not the halves that JavaScript counts.
    const signs = [...text];
    const missing = '.'.repeat(Math.max(0, minLength - signs.length));
    return signs.slice(0, maxLength).join('') + missing;
  }

  /** The same with one thing wrong, somewhere. */
  private broken(value: unknown): unknown {
    if (Array.isArray(value) && value.length > 0 && !this.rarely(4)) {
      const place = this.g(upTo, value.length - 1);
      return value.map((item: unknown, index) => (index === place ? this.broken(item) : item));
    }
    if (typeof value !== 'object' || value === null) return this.pick(junk.junkValues);
    const fields = Object.entries(value);
    if (fields.length === 0 || this.rarely(5))
      return { ...value, [this.pick(junk.junkNames)]: this.pick(junk.junkValues) };
    const [name, inner] = this.pick(fields) as [string, unknown];
    if (this.rarely(4)) return Object.fromEntries(fields.filter(([other]) => other !== name));
    if (this.rarely(8)) return { ...value, [name]: [inner] };
    return { ...value, [name]: this.rarely(2) ? this.pick(junk.junkValues) : this.broken(inner) };
  }
}
