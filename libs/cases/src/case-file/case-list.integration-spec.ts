import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#lib/kernel';
import {
  actingAt,
  allPages,
  anActor,
  aPerson,
  aSeat,
  aTable,
  lastRecorded,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { type MadeCase, putCases } from '../many-cases-for-spec.js';
import { noEnd } from '../participants/participant.js';
import { CaseList } from './case-list.query.js';

let scene: CasesScene;
let here: TestTable;
let there: TestTable;
/** Chair of one table and partner at two: their list is put together from every grant. */
let both: PersonActor;
let partner: PersonActor;
let chain: PersonActor;

beforeAll(async () => {
  scene = await startCases();
  [here, there] = [await aTable(scene.db), await aTable(scene.db)];
  partner = await aPerson(scene.db, { at: here });
  chain = await aPerson(scene.db, { at: here, role: 'chain-coordinator' });
  both = await aSeat(scene.db, partner, { at: scene.table, role: 'chair' });
  both = await aSeat(scene.db, both, { at: there });
}, 60_000);
afterAll(() => scene.stop());

const list = (
  actor: PersonActor,
  query: { limit?: number; after?: string; table?: string; status?: string },
) => scene.get(CaseList).execute(actor, { limit: 100, ...query });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const newestFirst = (cases: readonly MadeCase[]) => ids(cases).sort().reverse();

/** The rule of cases.policy.ts once more, in other words. */
const sightOf = (actor: PersonActor, one: MadeCase): 'none' | 'process' | 'dossier' => {
  const seats = actor.memberships.filter(({ tableId }) => tableId === one.tableId);
  if (one.excluded === actor.personId) return 'none';
  if (seats.some(({ role }) => role === 'chair')) return one.closed ? 'process' : 'dossier';
  const { participation } = one;
  const takesPart =
    seats.length > 0 &&
    !one.closed &&
    participation?.ended === false &&
    participation.organisationId === actor.organisationId &&
    [null, actor.personId].includes(participation.personId) &&
    new Date(participation.validFrom ?? 0) <= actor.asOf &&
    new Date(participation.validUntil ?? '9999-12-31') > actor.asOf;
  if (takesPart) return participation.level === 'dossier' ? 'dossier' : 'process';
  const oversees = seats.some(({ role }) => role === 'chain-coordinator') && !one.closed;
  return oversees ? 'process' : 'none';
};

const someCase = () =>
  fc.record({
    tableId: fc.constantFrom(scene.table.id, here.id, there.id),
    closed: fc.boolean(),
    participation: fc.option(
      fc.record({
        organisationId: fc.constantFrom(partner.organisationId, partner.organisationId, newId()),
        personId: fc.constantFrom(null, null, partner.personId, newId()),
        level: fc.constantFrom(
          'process' as const,
          'own-actions' as const,
          'dossier' as const,
          'dossier' as const,
        ),
        ended: fc.constantFrom(false, false, false, true),
        validFrom: fc.constantFrom(minutes(-1), minutes(-1), minutes(0), minutes(1)),
        validUntil: fc.constantFrom(noEnd.toISOString(), minutes(2), minutes(2)),
      }),
      { freq: 6 },
    ),
    excluded: fc.constantFrom(null, null, null, partner.personId),
  });
/** Around the minute for which the readers ask. */
const minutes = (from: number) => new Date(partner.asOf.getTime() + from * 60_000).toISOString();

describe('the list of cases', () => {
  it('in pages is the whole list of what one may see, newest first, for any cases and any reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someCase(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('both', 'partner', 'chair', 'chain', 'stranger'),
        fc.constantFrom(0, 0, 1, 2),
        async (wishes, limit, who, later) => {
          const made = await putCases(scene, wishes);
          const reader = { both, partner, chair: scene.chair, chain, stranger: anActor() }[who];
          const actor = actingAt(reader, new Date(minutes(later)));
          const mine = new Set(ids(made));
          const pages = await allPages((after) => list(actor, { limit, ...(after ? { after } : {}) }));
          expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
          const seen = pages.flat();
          expect(ids(seen)).toEqual([...new Set(ids(seen))].sort().reverse());
          const expected = newestFirst(made.filter((one) => sightOf(actor, one) !== 'none'));
          expect(ids(seen).filter((id) => mine.has(id))).toEqual(expected);
          const titled = made.filter((one) => sightOf(actor, one) === 'dossier');
          const shown = seen.filter(({ id, title }) => mine.has(id) && title !== null);
          expect(ids(shown)).toEqual(newestFirst(titled));
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is filtered by table and by status', async () => {
    const [chair, table] = await ownTable();
    const made = await putCases(scene, [
      { tableId: table.id, closed: false, participation: null },
      { tableId: table.id, closed: true, participation: null },
    ]);
    const [open, closed] = ids(made);
    expect(ids((await list(chair, { table: table.code })).items)).toEqual(newestFirst(made));
    expect(ids((await list(chair, { status: 'opened' })).items)).toEqual([open]);
    expect(ids((await list(chair, { table: table.code, status: 'closed' })).items)).toEqual([closed]);
    expect((await list(chair, { status: 'no-such-status' })).items).toEqual([]);
  });

  it.each<[string, () => string]>([
    ['does not exist', () => 'no-such-table'],
    ['is another’s', () => here.code],
  ])('of a table that %s is empty', async (_name, code) => {
    const [chair, table] = await ownTable();
    await putCases(scene, [
      { tableId: table.id, closed: false, participation: null },
      { tableId: here.id, closed: false, participation: null },
    ]);
    expect(await list(chair, { table: code() })).toEqual({ items: [], next: null });
  });

  it('describes each, and records which were shown', async () => {
    const [chair, table] = await ownTable();
    const made = await putCases(scene, [{ tableId: table.id, closed: true, participation: null }]);
    expect((await list(chair, {})).items).toEqual([
      {
        id: made[0]?.id,
        number: made[0]?.id,
        title: null,
        tableCode: table.code,
        tableName: expect.stringMatching(/^Tafel/),
        status: 'closed',
        statusLabel: 'Afgesloten',
        closed: true,
        firstProcessedOn: '2026-01-01',
        destroyBy: '2031-01-01',
        openActions: 0,
        firstDueOn: null,
        version: 1,
      },
    ]);
    expect(await lastRecorded(scene.db, 'case.listed')).toMatchObject({
      actor_id: chair.personId,
      object_ids: ids(made),
    });
  });

  it.each([
    'x',
    'bnVsbA',
    Buffer.from('["1"]').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
  ])('does not take %s for a cursor', async (after) => {
    await expect(list(scene.chair, { after })).rejects.toMatchObject({
      errors: [{ field: 'after', code: 'invalid-cursor' }],
    });
  });
});

async function ownTable(): Promise<[PersonActor, TestTable]> {
  const table = await aTable(scene.db);
  return [await aPerson(scene.db, { at: table, role: 'chair' }), table];
}
