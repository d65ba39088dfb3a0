import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, readProblem, unreachable } from './problem.js';
import type { paths } from './schema.js';
import { signInAgain } from './sign-in-again.js';

/** A change keeps a copy of its request, to send it again once the person has signed in again. */
const copies = new WeakMap<Request, Request>();

async function failure(response: Response): Promise<ApiError> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return new ApiError(readProblem(response.status, body));
}

const failing: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') copies.set(request, request.clone());
    return request;
  },
  async onResponse({ request, response, schemaPath }) {
    if (response.ok) return undefined;
    const copy = copies.get(request);
    if (response.status === 401 && copy && !schemaPath.startsWith('/api/v1/session')) {
      await signInAgain();
      const second = await fetch(copy).catch(() => Promise.reject(unreachable));
      if (second.ok) return second;
      throw await failure(second);
    }
    throw await failure(response);
  },
  onError() {
    return unreachable;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  headers: { Accept: 'application/json' },
});
api.use(failing);

/** The body of an answer. Failures were thrown before this by the client. */
export async function answer<Body>(sent: Promise<{ data?: Body }>): Promise<NonNullable<Body>> {
  const { data } = await sent;
  if (data === undefined || data === null) throw unreachable;
  return data;
}

/** The header that says which version is changed. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
