import { Agent, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

/** A request as it goes over the wire; a header with several values is sent several times. */
export interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | undefined;
}

/** What came back, headers and all, as text. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const unsendable = /[^\t\x20-\x7e\x80-\xff]/g;

/** Sends what no client would. An answer that goes on is listened to until its first words. */
export async function send(
  origin: string,
  cookie: string,
  attempt: Attempt,
  type = 'application/json',
): Promise<Reply> {
  const { method, path, headers, body } = attempt;
  const sending = request(origin + path, {
    agent,
    method,
    path,
    headers: {
      origin,
      ...(cookie === '' ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, sendable(value)])),
    },
  });
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  // An answer may come before the body is all there; what breaks then is the rest of the body.
  sending.on('error', () => undefined);
  sending.end(body);
  const [response] = await answered;
  const { statusCode: status = 0 } = response;
  if (response.headers['content-type']?.startsWith('text/event-stream') && method !== 'HEAD') {
    const [first] = (await once(response, 'data')) as [Buffer];
    response.destroy();
    return { status, headers: response.headers, text: first.toString() };
  }
  return { status, headers: response.headers, text: (await buffer(response)).toString() };
}

function sendable(value: string | string[]): string | string[] {
  return typeof value === 'string'
    ? value.replace(unsendable, '')
    : value.map((one) => one.replace(unsendable, ''));
}
