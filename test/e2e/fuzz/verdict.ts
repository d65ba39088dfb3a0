import { parsed } from './parsed.js';
import type { Reply } from './send.js';

/** Where in the code, which module, which statement, which machine. */
const insides =
  /\n\s+at |node_modules|\/dist\/|\/libs\/|\.[jt]s:\d|QueryFailedError|[A-Z]\w+Error\b|ECONN|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) \w|relation "|violates|casustafel_app|\bpg_/;

/** What is wrong with an answer, whatever was asked; empty when nothing is. */
export function faultsOf(reply: Reply, method: string, forbidden: readonly string[]): string[] {
  const faults: string[] = [];
  const { status, headers, text } = reply;
  if (status >= 500) faults.push(`status ${String(status)}`);
  const everything = `${text}\n${JSON.stringify(headers)}`;
  for (const mark of forbidden) if (everything.includes(mark)) faults.push(`leaks ${mark}`);
  if (headers.location !== undefined && !/^\/(?!\/)/.test(headers.location))
    faults.push('sends people elsewhere');
  if (status < 400) return faults;
  if (insides.test(text)) faults.push('shows insides');
  if (status === 405 && headers.allow === undefined) faults.push('does not say what is allowed');
  if (text.includes('"rate-limited"')) faults.push('is limited, so nothing was tested');
  if (headers['content-type']?.startsWith('application/problem+json') !== true)
    faults.push('is no problem+json');
  else if (method !== 'HEAD') faults.push(...problemFaults(text, status));
  return faults;
}

function problemFaults(text: string, status: number): string[] {
  const problem = parsed(text);
  const { traceId, code, type, detail, title } = problem;
  const faults: string[] = [];
  if (problem['status'] !== status) faults.push('says another status than it has');
  if (typeof traceId !== 'string' || !/^[0-9a-f]{32}$/.test(traceId)) faults.push('has no traceId');
  if (typeof code !== 'string' || type !== `urn:casustafel:problem:${code}`) faults.push('has no code');
  if (typeof title !== 'string' || title === 'Fout') faults.push('has no title');
  if (typeof detail !== 'string' || detail === '') faults.push('says nothing');
  return faults;
}
