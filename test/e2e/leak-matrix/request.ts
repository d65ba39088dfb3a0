import fc from 'fast-check';
import { newId } from '#lib/kernel';
import { carefulAttemptsOf } from '../fuzz/attempt.js';
import type { Examples } from '../fuzz/examples.js';
import { Knowledge } from '../fuzz/knowledge.js';
import { type Operation, operations, resolved } from '../fuzz/operations.js';
import type { Attempt } from '../fuzz/send.js';
import type { Route } from './route.js';

const seed = 20_261_124;

/** Ids of nobody: whoever may do something gets as far as "unknown", and changes nothing. */
const strangers = new Knowledge();
strangers.learn(newId(), 'stranger');

export function operationOf({ method, path }: Route): Operation | undefined {
  return operations.find((one) => one.method === method && one.path === path);
}

/** As its description asks, of no version that there is; the same each time but for what the path names. */
export function requestFor(route: Route, examples: Examples): (named: readonly string[]) => Attempt {
  const { method, path } = route;
  const operation = operationOf(route) ?? { method, path, parameters: [], body: undefined };
  const [attempt] = fc.sample(carefulAttemptsOf(operation, strangers, examples), { numRuns: 1, seed });
  const query = operation.parameters
    .filter((one) => one.in === 'query' && one.required === true)
    .map(({ name, schema }) => `${name}=${resolved(schema ?? {}).enum?.[0] ?? newId()}`)
    .join('&');
  return (named) => {
    const values = [...named];
    const filled = path.replace(/\{\w+\}/g, () => values.shift() ?? '');
    return {
      method,
      path: query === '' ? filled : `${filled}?${query}`,
      headers: method === 'GET' ? {} : { 'if-match': '"999"' },
      body: attempt?.body,
    };
  };
}
