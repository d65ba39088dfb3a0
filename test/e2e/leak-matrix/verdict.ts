import type { Reply } from '../fuzz/send.js';
import { parsed } from '../fuzz/parsed.js';
import type { Cell, Outcome } from './cell.js';

const refusals: Record<Exclude<Outcome, 'allowed'>, number> = {
  unauthenticated: 401,
  forbidden: 403,
  hidden: 404,
};
/** What may still be wrong with the body, the version or the moment. */
const unfit = [400, 409, 412, 422, 428];

/** Whether the answer is what the matrix says; else a sentence. */
export function misfit({ outcome, route }: Cell, { status, text }: Reply): string | null {
  const isRight =
    outcome === 'allowed'
      ? status < 400 || (route.method !== 'GET' && unfit.includes(status)) || isOpenRefusal(route, status)
      : status === refusals[outcome];
  return isRight
    ? null
    : `expected ${outcome}, was ${String(status)} ${JSON.stringify(parsed(text)['code'])}`;
}

/** Where no right is asked, a wrong password or code is refused for what it is, and so is trying too often. */
function isOpenRefusal({ access }: Cell['route'], status: number): boolean {
  return access.kind !== 'requires' && [401, 429].includes(status);
}

/** All that an answer shows; a refusal says back what was asked for, which its reader knew. */
export function shown({ status, headers, text }: Reply): string {
  const told = status < 400 ? text : JSON.stringify({ ...parsed(text), instance: undefined });
  return `${told}\n${JSON.stringify(headers)}`;
}

/** All that an answer tells but what is different each time. */
export function telling({ status, headers, text }: Reply): string {
  const { instance: _instance, traceId: _traceId, ...rest } = parsed(text);
  const { date: _date, ...others } = headers;
  return JSON.stringify({ status, rest, others: { ...others, 'content-length': undefined } });
}
