import type { HttpClient } from '#lib/testing';
import type { Parameter } from '../fuzz/operations.js';
import { resolved } from '../fuzz/operations.js';
import { operationOf } from './request.js';
import type { Route } from './route.js';

interface Page {
  readonly items?: readonly object[];
  readonly next?: string | null;
}

/** What a filter may ask for, by its name. */
export type Sought = Readonly<Record<string, string>>;

/** Every question that a list answers: without a filter, and with each value of each filter. */
export function questionsOf(route: Route, sought: Sought): string[] {
  const parameters = operationOf(route)?.parameters.filter((one) => one.in === 'query') ?? [];
  if (!parameters.some(({ name }) => name === 'after')) return [];
  const required = parameters
    .filter((one) => one.required === true)
    .map((one) => asked(one, sought)[0] ?? '');
  const filters = parameters.filter((one) => one.required !== true).flatMap((one) => asked(one, sought));
  const path = route.path.replace('/api/v1', '');
  return [[], ...filters.map((one) => [one])].map((one) => `${path}?${[...required, ...one].join('&')}`);
}

function asked({ name, schema }: Parameter, sought: Sought): string[] {
  const values = resolved(schema ?? {}).enum ?? [sought[name] ?? ''];
  return values.filter((value) => value !== '').map((value) => `${name}=${encodeURIComponent(value)}`);
}

/** All that a list has for this reader, page after page. */
export async function allOf(client: HttpClient, question: string): Promise<object[]> {
  const items: object[] = [];
  // Two at first, so that there is a next page of whatever there is more of.
  let page = '&limit=2';
  do {
    const { status, body } = await client.get<Page>(question + page);
    if (status === 403) return items;
    if (status !== 200)
      throw new Error(`${question} was answered with ${String(status)} ${JSON.stringify(body)}`);
    items.push(...(body.items ?? []));
    page = body.next ? `&limit=100&after=${encodeURIComponent(body.next)}` : '';
  } while (page !== '');
  return items;
}
