import type { Child } from './child.js';
import { characters } from './data/installation.js';
import { atLeast, type Figure, information } from './figure.js';
import { type Database, onConnection } from './postgresql.js';
import { compare, type Side } from './rounds.js';
import { signIn } from './sessions.js';
import { countStatements } from './statement-count.js';

interface Read {
  readonly name: string;
  readonly requests: Side['requests'];
}

/** Enough people and cases that no answer is a repetition of the one before. */
const variety = 40;

/** The three reads that people do all day: the product against the same statements by hand. */
export async function measureReads(
  load: Child,
  database: Database,
  { product, reference }: { readonly product: string; readonly reference: string },
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, requests } of await readsOf(database)) {
    const sides = [
      { origin: product, requests },
      { origin: reference, requests },
    ] as const;
    await assertSameAnswers(sides);
    const [sent, sentByHand] = [
      await countStatements(database.adminUrl, () => askAll(sides[0])),
      await countStatements(database.adminUrl, () => askAll(sides[1])),
    ];
    const [value, byHand] = await compare(load, sides, { rounds: 5, seconds: 2 });
    const each = { name: `${name}: statements`, unit: 'statements/request', value: sent / requests.length };
    figures.push(
      atLeast(0.6, {
        name: `${name}: against the same by hand`,
        unit: 'requests/s',
        value,
        reference: byHand,
      }),
      information({ ...each, reference: sentByHand / requests.length }),
    );
  }
  return figures;
}

async function readsOf({ adminUrl }: Database): Promise<Read[]> {
  const assignees = Array.from({ length: variety }, (_, n) => characters.firstAssignee + n);
  const [chair = '', ...cookies] = await signIn(adminUrl, [characters.chair, ...assignees]);
  const { rows: cases } = await onConnection(adminUrl, (client) =>
    client.query<{ id: string }>(
      `SELECT c.id FROM cases.case c JOIN identity.casus_table t ON t.id = c.table_id AND t.code = 'tafel-1'
        WHERE c.closed_at IS NULL ORDER BY md5(c.id::text) LIMIT $1`,
      [variety],
    ),
  );
  const mine = '/api/v1/actions?assignee=me&status=open';
  return [
    { name: 'my open actions', requests: cookies.map((cookie) => ({ path: mine, headers: { cookie } })) },
    { name: 'case list', requests: [{ path: '/api/v1/cases', headers: { cookie: chair } }] },
    {
      name: 'case detail',
      requests: cases.map(({ id }) => ({ path: `/api/v1/cases/${id}`, headers: { cookie: chair } })),
    },
  ];
}

async function askAll({ origin, requests }: Side): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { path, headers } of requests) {
    const response = await fetch(`${origin}${path}`, { headers });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    answers.push(await response.json());
  }
  return answers;
}

/** A comparison of two programs that do different things would say nothing. */
async function assertSameAnswers([one, other]: readonly [Side, Side]): Promise<void> {
  const expected = await askAll(one);
  const actual = await askAll(other);
  for (const [index, answer] of expected.entries()) {
    const [given, byHand] = [sorted(answer), sorted(actual[index])];
    const at = [...given].findIndex((character, place) => character !== byHand[place]);
    if (at < 0 && given.length === byHand.length) continue;
    const differing = [given, byHand].map((text) => text.slice(Math.max(0, at - 40), at + 80));
    throw new Error(
      `${one.requests[index]?.path ?? ''} is answered differently by hand:\n${differing.join('\n')}`,
    );
  }
}

/** JSON with the keys of every object in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
