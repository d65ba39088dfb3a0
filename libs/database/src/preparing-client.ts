import { Client } from 'pg';

/**
 * More than the application has. Some texts follow the reader's rights, so their number has no other bound, and
 * every connection keeps what it prepared in the server's memory.
 */
const most = 500;

/** Statements by text, for the whole process: a name means the same on every connection. */
const names = new Map<string, string>();

/**
 * A connection that prepares each statement with values once, under a name. The application sends few statements, over
 * and over, and PostgreSQL takes longer to parse and plan most of them than to run them.
 */
export class PreparingClient extends Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    const named = name === undefined ? args : [{ name, text, values }, ...rest];
    // The many forms that `query` may be called in have no common type: what came in is handed on as it is.
    const send = super.query.bind(this) as (...given: unknown[]) => unknown;
    return send(...named) as never;
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size === most) return known;
  const name = `casustafel_${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A condition of a list for when something is asked; `parameter` with its type, as `$1::uuid`. Otherwise the text only
 * names the parameter. A list has a text, and a prepared plan, for each combination of questions: `$1 IS NULL OR …`
 * would keep the one plan for all from the indexes.
 */
export function whenAsked(parameter: string, value: unknown, condition: string): string {
  return value === null || value === undefined ? `${parameter} IS NULL` : condition;
}
