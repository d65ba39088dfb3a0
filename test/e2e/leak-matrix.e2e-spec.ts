import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people, type Relation, relations } from '#lib/authorization';
import { send } from './fuzz/send.js';
import { type Cell, cellsOf } from './leak-matrix/cell.js';
import { gapsOf, idleOf } from './leak-matrix/gaps.js';
import { operationOf, requestFor } from './leak-matrix/request.js';
import { type Route, routeOf } from './leak-matrix/route.js';
import { Statements } from './leak-matrix/statements.js';
import { absent } from './leak-matrix/things.js';
import { allOf, questionsOf } from './leak-matrix/lists.js';
import { misfit, shown, telling } from './leak-matrix/verdict.js';
import { makeWorld, type World } from './leak-matrix/world.js';
import { operations } from './fuzz/operations.js';
import { inDays } from './story.js';
import { UnreadStream } from './unread-stream.js';

const everybody = Object.keys(relations) as Relation[];
let world: World;
let routes: readonly Route[];
let requests: ReadonlyMap<Route, ReturnType<typeof requestFor>>;
let statements: Statements;
let asked = 0;
let compared = 0;

beforeAll(async () => {
  world = await makeWorld();
  routes = world.api.endpoints.all().map(routeOf);
  requests = new Map(routes.map((route) => [route, requestFor(route, new Map())]));
  statements = Statements.of(world.api.dataSource);
}, 180_000);

afterAll(async () => {
  await world.stop();
  process.stdout.write(
    `The leak matrix: ${routes.length} routes × ${everybody.length} relations = ${asked} cells, ${compared} compared ` +
      `with what is not there; ${world.marks.size} marked words.\n`,
  );
});

describe('every route', () => {
  it('is in the matrix', () => {
    expect(gapsOf(routes, world.declared, new Set(world.things.keys()))).toEqual([]);
    expect(idleOf(routes, world.declared)).toEqual([]);
  });

  it('is described, and nothing else is', () => {
    const described = routes.filter(({ path }) => path.startsWith('/api/'));
    expect(described.filter((route) => !operationOf(route)).map(({ name }) => name)).toEqual([]);
    expect(operations).toHaveLength(described.length);
  });
});

const isRead = ({ route }: Cell) => route.method === 'GET';
const isRefused = ({ outcome }: Cell) => outcome !== 'allowed';
const isOpen = ({ route }: Cell) => route.access.kind !== 'requires';
async function faultsOf(relation: Relation, belongs: (cell: Cell) => boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const route of routes) {
    const request = requests.get(route);
    if (!request) throw new Error(`${route.name} was never made a request for`);
    for (const cell of cellsOf(route, [relation], world.declared, world.things).filter(belongs)) {
      const where = `${route.name}${cell.situation ? ` (${cell.situation})` : ''}`;
      faults.push(...(await faultsAt(cell, request)).map((fault) => `${where}: ${fault}`));
    }
  }
  return faults;
}

async function faultsAt(cell: Cell, request: ReturnType<typeof requestFor>): Promise<string[]> {
  const visitor = world.visitor(cell.relation);
  const ask = async (named: readonly string[]) => {
    const attempt = request(named);
    const traceId = randomUUID().replaceAll('-', '');
    const traced = {
      ...attempt.headers,
      ...(await visitor.headers()),
      traceparent: `00-${traceId}-${'1'.repeat(16)}-01`,
    };
    const reply = await send(world.api.url, visitor.cookie, { ...attempt, headers: traced });
    return { reply, said: statements.taken(traceId) };
  };
  const { reply, said } = await ask(cell.named);
  asked += 1;
  const leaks = world.marks.leakedTo(cell.relation, shown(reply));
  const faults = leaks.map((what) => `shows ${what}`);
  const wrong = misfit(cell, reply);
  if (wrong !== null) faults.push(wrong);
  if (cell.outcome !== 'hidden') return faults;
  const nothing = await ask(cell.route.names.map(absent));
  compared += 1;
  if (telling(reply) !== telling(nothing.reply))
    faults.push(`is told apart from what is not there: ${telling(reply)} and ${telling(nothing.reply)}`);
  if (said.join(';') !== nothing.said.join(';'))
    faults.push(
      `asks the database something else than of what is not there: ${abridged(said)} and ${abridged(nothing.said)}`,
    );
  return faults;
}

const abridged = (said: readonly string[]) => said.map((one) => one.trim().slice(0, 60)).join('; ');

describe('whoever reads', () => {
  it.each(everybody)('and is: %s', async (relation) => {
    expect(await faultsOf(relation, isRead)).toEqual([]);
  });
});

describe('beyond single answers', () => {
  const leaks = (relation: Relation, where: string, text: string) =>
    world.marks.leakedTo(relation, text).map((what) => `${where} shows ${what}`);

  it.each(people)('lists, with every filter and to their end, tell nothing to: %s', async (relation) => {
    const { cast, written } = world;
    const sought = {
      ...{ table: cast.table.code, tableId: cast.table.id, caseId: written.caseId, objectId: written.caseId },
      actorId: cast.actor('chair').personId,
    };
    const questions = routes
      .filter(({ names }) => names.length === 0)
      .flatMap((one) => questionsOf(one, sought));
    const faults: string[] = [];
    for (const question of questions) {
      const items = await allOf(cast.client(relation), question);
      faults.push(...leaks(relation, question, JSON.stringify(items)));
    }
    expect(questions.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  it.each(people)(
    'what they may see themselves, and why, is all that is explained to: %s',
    async (relation) => {
      const { personId } = world.cast.actor(relation);
      for (const on of ['', `?on=${inDays(0)}`]) {
        const { status, body } = await world.cast
          .client(relation)
          .get(`/people/${personId}/case-access${on}`);
        expect(status).toBe(200);
        expect(leaks(relation, 'case-access', JSON.stringify(body))).toEqual([]);
      }
    },
  );

  it.each(people)('counts count what is visible to: %s', async (relation) => {
    const client = world.cast.client(relation);
    const cases = (await allOf(client, '/cases?')) as { openActions: number }[];
    const actions = await allOf(client, '/actions?status=open');
    const opened = cases.reduce((sum, { openActions }) => sum + openActions, 0);
    expect(opened).toBe(cases.length === 0 ? 0 : actions.length);
    const unread = await allOf(client, '/notifications?unread=true');
    const { body: inbox } = await client.get<{ unread: number }>('/notifications');
    expect(inbox.unread).toBe(unread.length);
    const stream = UnreadStream.of(client);
    await stream.until('the stream counts the same', (count) => count === unread.length);
    stream.close();
  });

  it('asking to see a case makes the database do the same, whether it is there, closed, or not', async () => {
    const saidWhen = async (relation: Relation, caseNumber: string) => {
      const traceId = randomUUID().replaceAll('-', '');
      const { status } = await send(world.api.url, world.visitor(relation).cookie, {
        ...{ method: 'POST', path: '/api/v1/access-requests' },
        headers: { traceparent: `00-${traceId}-${'1'.repeat(16)}-01` },
        body: JSON.stringify({ caseNumber, level: 'process', reason: 'Is nodig voor het werk.' }),
      });
      expect(status).toBe(201);
      return statements.taken(traceId);
    };
    const nothing = await saidWhen('none', 'MUUR-1999-0001');
    expect(nothing.length).toBeGreaterThan(3);
    expect(await saidWhen('none', world.written.number)).toEqual(nothing);
    expect(await saidWhen('none', world.closed.number)).toEqual(nothing);
    expect(await saidWhen('denied', world.written.number)).toEqual(nothing);
  });

  it('emergency access makes the database do the same, and is recorded, for whatever number opens nothing', async () => {
    const refused = async ({ cookie }: { cookie: string }, caseNumber: string) => {
      const traceId = randomUUID().replaceAll('-', '');
      const { status } = await send(world.api.url, cookie, {
        ...{ method: 'POST', path: '/api/v1/emergency-access' },
        headers: { traceparent: `00-${traceId}-${'1'.repeat(16)}-01` },
        body: JSON.stringify({ caseNumber, hours: 1, reason: 'Staat nu bij haar op de stoep.' }),
      });
      expect(status).toBe(400);
      const said = statements.taken(traceId);
      const [event, ...others] = await world.api.dataSource.query<Record<string, unknown>[]>(
        'SELECT * FROM audit.event WHERE trace_id = $1',
        [traceId],
      );
      expect(others).toEqual([]);
      expect(event).toMatchObject({ action: 'case.emergency-access', result: 'refused', reason: 'unknown' });
      expect(JSON.stringify(event)).not.toContain(caseNumber);
      return { said, caseId: event?.['case_id'] };
    };
    const { strict, written, closed } = world;
    const by = { cookie: strict.client.cookieHeader };
    const nothing = await refused(by, 'MUUR-1999-0001');
    expect(nothing.said.length).toBeGreaterThan(5);
    expect(nothing.caseId).toBeNull();
    expect(await refused(by, strict.number)).toEqual({ ...nothing, caseId: strict.caseId });
    expect(await refused(by, written.number)).toEqual(nothing);
    expect(await refused(world.visitor('none'), closed.number)).toEqual(nothing);
    expect(await refused(world.visitor('denied'), written.number)).toEqual(nothing);
  });

  it('mails tell nobody anything of a case, not even that there is one', () => {
    expect(world.mails.length).toBeGreaterThan(5);
    for (const { text } of world.mails) expect(leaks('anonymous', 'a mail', text)).toEqual([]);
  });

  it('everybody did see what they may, or all this would mean nothing', () => {
    expect(world.marks.missed()).toEqual([]);
  });
});

/** At the very end what may end the own session. */
const passes: [string, (cell: Cell) => boolean][] = [
  ['is refused', (cell) => !isRead(cell) && isRefused(cell)],
  ['changes', (cell) => !isRead(cell) && !isRefused(cell) && !isOpen(cell)],
  ['manages the own account', (cell) => !isRead(cell) && !isRefused(cell) && isOpen(cell)],
];

describe.each(passes)('whoever %s', (_name, belongs) => {
  it.each(everybody)('and is: %s', async (relation) => {
    expect(await faultsOf(relation, belongs)).toEqual([]);
  });
});
