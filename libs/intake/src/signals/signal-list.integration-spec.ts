import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#lib/kernel';
import {
  allPages,
  anEventAbout,
  anActor,
  aPerson,
  aSeat,
  aTable,
  lastRecorded,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import { type IntakeScene, startIntake } from '../intake-for-spec.js';
import { signalStatuses } from './signal.js';
import type { SignalListQueryDto } from './signal.dto.js';
import { SignalList } from './signal-list.query.js';

interface Made {
  id: string;
  tableId: string;
  reporterId: string;
  /** The partner's unless said otherwise. */
  organisationId?: string;
  status: string;
}

let scene: IntakeScene;
let there: TestTable;
/** Chair of one table and partner at another. */
let both: PersonActor;

beforeAll(async () => {
  scene = await startIntake();
  there = await aTable(scene.db);
  both = await aSeat(scene.db, scene.chair, { at: there });
}, 60_000);
afterAll(() => scene.stop());

const list = (actor: PersonActor, query: Partial<SignalListQueryDto> = {}) =>
  scene.get(SignalList).execute(actor, { limit: 100, ...query });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

async function putSignals(wishes: readonly Omit<Made, 'id'>[]): Promise<Made[]> {
  const made = wishes.map((wish) => ({
    organisationId: scene.partner.organisationId,
    ...{ ...wish, id: randomUUID() },
  }));
  await scene.superuser.transaction(async (manager) => {
    await anEventAbout(manager, ids(made));
    await manager.query(
      `INSERT INTO intake.signal (id, number, table_id, reporter_id, organisation_id, received_at, status, description,
                                  themes, feedback_wanted, facts_confirmed, destroy_by, version)
       SELECT m.id, m.id, m."tableId", m."reporterId", m."organisationId", now(), m.status, 'x', '{sample}', true, true, '2031-11-23',
              1
         FROM jsonb_to_recordset($1) AS m(id uuid, "tableId" uuid, "reporterId" uuid, "organisationId" uuid, status text)`,
      [JSON.stringify(made)],
    );
  });
  return made;
}

/** The rule of intake.policy.ts once more, in other words. */
const mayRead = (actor: PersonActor, one: Made) => {
  const seat = actor.memberships.find(({ tableId }) => tableId === one.tableId);
  const isReporters = one.reporterId === actor.personId && one.organisationId === seat?.organisationId;
  return seat !== undefined && (seat.role === 'chair' || isReporters);
};
const isOpen = ({ status }: Made) => status === 'received' || status === 'more-information';

describe('the list of signals', () => {
  it('in pages is the whole list of what one may see, for any signals, reader and filter', async () => {
    const someSignal = fc.record({
      tableId: fc.constantFrom(scene.table.id, there.id),
      reporterId: fc.constantFrom(both.personId, scene.partner.personId, newId()),
      organisationId: fc.constantFrom(both.organisationId, scene.partner.organisationId),
      status: fc.constantFrom(...signalStatuses),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(someSignal, { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('both', 'partner', 'stranger'),
        fc.constantFrom(undefined, 'open' as const),
        async (wishes, limit, who, status) => {
          const made = await putSignals(wishes);
          const mine = new Set(ids(made));
          const actor = { both, partner: scene.partner, stranger: anActor() }[who];
          const pages = await allPages((after) =>
            list(actor, { limit, ...(after ? { after } : {}), ...(status ? { status } : {}) }),
          );
          const seen = ids(pages.flat());
          expect(seen).toEqual([...new Set(seen)].sort().reverse());
          expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
          const visible = made.filter((one) => mayRead(actor, one) && (!status || isOpen(one)));
          expect(seen.filter((id) => mine.has(id))).toEqual(ids(visible).sort().reverse());
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('offers triage on what is open, to those who do it', async () => {
    const table = await aTable(scene.db);
    const chair = await aPerson(scene.db, { at: table, role: 'chair' });
    const made = await putSignals(
      signalStatuses.map((status) => ({ tableId: table.id, reporterId: scene.partner.personId, status })),
    );
    const { items } = await list(chair, { table: table.code });
    const offered = items.filter(({ allowedActions }) => allowedActions.includes('triage'));
    expect(ids(offered).sort()).toEqual(ids(made.filter(isOpen)).sort());
    const refused = await list(chair, { status: 'refused' });
    expect(refused.items.map(({ status }) => status)).toEqual(['refused']);
    expect(await lastRecorded(scene.db, 'signal.listed')).toMatchObject({ object_ids: ids(refused.items) });
  });

  it('offers a reporter to add, and no triage', async () => {
    await putSignals([{ tableId: scene.table.id, reporterId: scene.partner.personId, status: 'received' }]);
    const { items } = await list(scene.partner);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.flatMap(({ allowedActions }) => allowedActions))).toEqual(new Set(['supplement']));
  });

  it('of another’s table or an unknown one is empty', async () => {
    await putSignals([{ tableId: there.id, reporterId: newId(), status: 'received' }]);
    expect((await list(scene.partner, { table: there.code })).items).toEqual([]);
    expect((await list(scene.partner, { table: 'no-such-table' })).items).toEqual([]);
  });
});
