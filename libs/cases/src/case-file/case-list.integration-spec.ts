import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#lib/kernel';
import {
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
import { CaseList } from './case-list.query.js';

let scene: CasesScene;
let here: TestTable;
let there: TestTable;
/** Chair of one table and partner at two: their list is put together from every grant. */
let both: PersonActor;
let partner: PersonActor;

beforeAll(async () => {
  scene = await startCases();
  [here, there] = [await aTable(scene.db), await aTable(scene.db)];
  partner = await aPerson(scene.db, { at: here });
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
const mayRead = (actor: PersonActor, one: MadeCase) => {
  const seats = actor.memberships.filter(({ tableId }) => tableId === one.tableId);
  if (seats.some(({ role }) => role === 'chair')) return true;
  const { participation } = one;
  return (
    seats.length > 0 &&
    !one.closed &&
    participation?.level === 'dossier' &&
    !participation.ended &&
    participation.organisationId === actor.organisationId &&
    [null, actor.personId].includes(participation.personId)
  );
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
        ended: fc.constantFrom(false, false, true),
      }),
      { freq: 4 },
    ),
  });

describe('the list of cases', () => {
  it('in pages is the whole list of what one may see, newest first, for any cases and any reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someCase(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('both', 'partner', 'chair', 'stranger'),
        async (wishes, limit, who) => {
          const made = await putCases(scene, wishes);
          const actor = { both, partner, chair: scene.chair, stranger: anActor() }[who];
          const mine = new Set(ids(made));
          const pages = await allPages((after) => list(actor, { limit, ...(after ? { after } : {}) }));
          expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
          const seen = ids(pages.flat());
          expect(seen).toEqual([...new Set(seen)].sort().reverse());
          const expected = newestFirst(made.filter((one) => mayRead(actor, one)));
          expect(seen.filter((id) => mine.has(id))).toEqual(expected);
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
        title: 'Titel',
        tableCode: table.code,
        tableName: expect.stringMatching(/^Tafel/),
        status: 'closed',
        statusLabel: 'Afgesloten',
        closed: true,
        firstProcessedOn: '2026-01-01',
        destroyBy: '2031-01-01',
        openActions: 0,
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
