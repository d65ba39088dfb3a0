import { abilityOf, type Policy } from '#lib/authorization';
import { Case, casesPolicy } from '#lib/cases';
import { type ActiveMembership, type Actor, anonymousActor, newId, wholeMinute } from '#lib/kernel';
import type { Child } from './child.js';
import { characters } from './data/installation.js';
import { atLeast, atMost, type Figure } from './figure.js';
import type { Place } from './growth.js';
import { onConnection } from './postgresql.js';
import { compare, median } from './rounds.js';
import { signIn } from './sessions.js';

/** What permissions cost: where a partner has a hundred times as many cases, where PostgreSQL checks too, and in memory. */
export async function measurePermissions(
  load: Child,
  { many, few }: { readonly many: Place; readonly few: Place },
): Promise<Figure[]> {
  const walls = [...(await ofTheSecondWall(load, few)), ...(await ofTheSecondWall(load, many))];
  return [await ofNumbers(load, many, few), ...walls, inMemory()];
}

async function ofNumbers(load: Child, many: Place, few: Place): Promise<Figure> {
  const [ofMany, ofFew] = await compare(load, [await partnerAt(many), await partnerAt(few)], {
    rounds: 3,
    seconds: 2,
  });
  return atMost(1.5, {
    name: "permission: partner's case list, 5,000 of 620,000 against 50 of 6,200",
    unit: 'ms/request',
    value: 1_000 / ofMany,
    reference: 1_000 / ofFew,
  });
}

async function ofTheSecondWall(load: Child, place: Place): Promise<Figure[]> {
  const list = await partnerAt(place);
  const headers = list.requests[0]?.headers ?? { cookie: '' };
  const answer = await fetch(`${place.origin}${path}`, { headers });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  const detail = { ...list, requests: items.map(({ id }) => ({ path: `${path}/${id}`, headers })) };
  const figures: Figure[] = [];
  for (const [name, side] of Object.entries({ 'case list': list, 'case detail': detail })) {
    const walled = { ...side, before: () => setRowSecurity(place, 'ENABLE') };
    const open = { ...side, before: () => setRowSecurity(place, 'DISABLE') };
    const [on, off] = await compare(load, [walled, open], { rounds: 9, seconds: 2 });
    const cost = { unit: 'ms/request', value: 1_000 / on, reference: 1_000 / off };
    const what = `${name} of a partner at ${place.cases} cases`;
    figures.push(atMost(1.25, { name: `permission: ${what}, rls on against off`, ...cost }));
  }
  await setRowSecurity(place, 'ENABLE');
  return figures;
}

const path = '/api/v1/cases';

async function partnerAt({ database, origin }: Place) {
  const cookies = await signIn(database.adminUrl, [characters.partner]);
  return { origin, requests: cookies.map((cookie) => ({ path, headers: { cookie } })) };
}

async function setRowSecurity({ database }: Place, how: 'ENABLE' | 'DISABLE'): Promise<void> {
  await onConnection(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ statement: string }>(
      `SELECT DISTINCT format('ALTER TABLE %s ${how} ROW LEVEL SECURITY', polrelid::regclass) AS statement FROM pg_policy`,
    );
    for (const { statement } of rows) await client.query(statement);
  });
}

const atOnce = 200_000;

/** Decisions about loaded cases, for a partner with three seats; half of the cases are open to them. */
function inMemory(): Figure {
  const asOf = wholeMinute(new Date());
  const seats = Array.from({ length: 3 }, () => aSeat());
  const actor: Actor = { ...anonymousActor(), kind: 'person', personId: newId(), memberships: seats, asOf };
  const ability = abilityOf(actor, [casesPolicy satisfies Policy]);
  const cases = Array.from({ length: 100 }, (_, n) => aCase(seats[n % 3] ?? aSeat(), n % 2 === 0, asOf));
  let allowed = 0;
  const rate = (): number => {
    const start = performance.now();
    for (let n = 0; n < atOnce; n += 1) if (ability.can('read', cases[n % 100] ?? actor)) allowed += 1;
    return (atOnce / (performance.now() - start)) * 1_000;
  };
  rate();
  const value = median([rate(), rate(), rate(), rate(), rate()]);
  if (allowed !== 3 * atOnce) throw new Error(`Half of ${6 * atOnce} decisions should allow, not ${allowed}`);
  return atLeast(1, {
    name: 'permission: decision in memory',
    unit: 'decisions/s',
    value,
    reference: 200_000,
  });
}

function aSeat(): ActiveMembership {
  const one = { tableId: newId(), organisationId: newId() };
  return { ...one, role: 'partner', municipality: null, organisationType: 'public' };
}

/** With three grants, of which the last may be the seat's own. */
function aCase({ tableId, organisationId }: ActiveMembership, takesPart: boolean, asOf: Date): Case {
  const grant = {
    ...{ tableId, personId: null, level: 'dossier', track: 'all', origin: 'invitation', endedAt: null },
    ...{ validFrom: new Date(0), validUntil: new Date(asOf.getTime() + 60_000) },
  };
  const participants = [newId(), newId(), takesPart ? organisationId : newId()].map((id) => ({
    ...grant,
    organisationId: id,
  }));
  return Object.assign(new Case(), {
    id: newId(),
    tableId,
    municipality: null,
    closedAt: null,
    participants,
    exclusions: [],
  });
}
