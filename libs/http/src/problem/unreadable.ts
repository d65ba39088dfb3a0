import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { toProblem } from './problem.js';

const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
const details: Readonly<Record<number, { code: string; detail: string }>> = {
  400: { code: 'bad-request', detail: 'Het verzoek kon niet worden gelezen.' },
  408: { code: 'request-timeout', detail: 'Het verzoek kwam niet op tijd binnen.' },
  431: { code: 'headers-too-large', detail: 'De kopregels van het verzoek zijn te groot.' },
};

/** For answers that leave before there is a route, and so before what sets the headers of all others. */
export const bareHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers what never became a request: no HTTP, headers without end, or too slow. Then hangs up. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf[error.code ?? ''] ?? 400;
  const traceId = randomBytes(16).toString('hex');
  const about = details[status] ?? { code: 'bad-request', detail: 'Het verzoek kon niet worden gelezen.' };
  const body = JSON.stringify(toProblem({ status, ...about }, { path: '/', traceId }));
  socket.end(
    [
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      ...Object.entries(bareHeaders).map(([name, value]) => `${name}: ${value}`),
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
