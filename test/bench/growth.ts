import type { Child } from './child.js';
import { characters } from './data/installation.js';
import { atMost, type Figure, information } from './figure.js';
import type { Database } from './postgresql.js';
import { compare, type Side } from './rounds.js';
import { signIn } from './sessions.js';

/** The product on a database, and how many cases there are in it. */
export interface Place {
  readonly database: Database;
  readonly origin: string;
  readonly cases: number;
}

export interface Places {
  readonly tiny: Place;
  readonly small: Place;
  readonly large: Place;
}

interface Question {
  readonly name: string;
  readonly people: readonly number[];
  readonly path: string;
}

const forChair = { name: 'case list of a chair', people: [characters.chair], path: '/api/v1/cases' };
const forPartner = {
  name: 'case list of a partner in 1 % of them',
  people: [characters.partner],
  path: '/api/v1/cases',
};
const forAssignee = {
  name: 'my open actions',
  people: Array.from({ length: 10 }, (_, n) => characters.firstAssignee + n),
  path: '/api/v1/actions?assignee=me&status=open',
};

const forTable = {
  name: 'open actions of a table',
  people: [characters.chair],
  path: '/api/v1/actions?status=open',
};

const endedOfTable = {
  name: 'ended actions of a table',
  people: [characters.chair],
  path: '/api/v1/actions?status=closed',
};

/** What the same question costs when there is ten, or a hundred, times as much: milliseconds of a machine that does nothing else. */
export async function measureGrowth(load: Child, { tiny, small, large }: Places): Promise<Figure[]> {
  const cost = (question: Question, from: Place) => costs(load, question, large, from);
  return [
    atMost(1.5, await cost(forChair, small)),
    atMost(1.5, await cost(forPartner, small)),
    information(await cost(forPartner, tiny)),
    information(await cost(forAssignee, small)),
    information(await cost(forTable, small)),
    information(await cost(endedOfTable, small)),
  ];
}

async function costs(load: Child, { name, people, path }: Question, many: Place, few: Place) {
  const sides = [await sideOf(many, people, path), await sideOf(few, people, path)] as const;
  const [ofMany, ofFew] = await compare(load, sides, { rounds: 3, seconds: 2 });
  return {
    name: `${name}: at ${many.cases} cases against ${few.cases}`,
    unit: 'ms/request',
    value: 1_000 / ofMany,
    reference: 1_000 / ofFew,
  };
}

async function sideOf({ database, origin }: Place, people: readonly number[], path: string): Promise<Side> {
  const cookies = await signIn(database.adminUrl, people);
  return { origin, requests: cookies.map((cookie) => ({ path, headers: { cookie } })) };
}
