import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseObligations } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import { addPeriod, newId } from '#lib/kernel';
import {
  allPages,
  anEventAbout,
  aParticipation,
  aPerson,
  aSeat,
  aTable,
  lastRecorded,
  type PersonActor,
  type TestTable,
} from '#lib/testing';
import { type ActionsScene, startActions } from '../actions-for-spec.js';
import { actionStatuses, openStatuses } from './action.js';
import type { ActionListQueryDto } from './action.dto.js';
import { ActionList } from './action-list.query.js';

interface Made {
  id: string;
  tableId: string;
  assigneeId: string;
  organisationId: string;
  status: (typeof actionStatuses)[number];
  dueOn: string;
}

let scene: ActionsScene;
let there: TestTable;
/** Chair of one table and partner at another. */
let both: PersonActor;

beforeAll(async () => {
  scene = await startActions();
  there = await aTable(scene.db);
  both = await aSeat(scene.db, scene.chair, { at: there });
}, 60_000);
afterAll(() => scene.stop());

const list = (actor: PersonActor, query: Partial<ActionListQueryDto> = {}) =>
  scene.get(ActionList).execute(actor, { limit: 100, ...query });
const inCase = (actor: PersonActor, caseId: string) =>
  scene.get(ActionList).inCase(actor, caseId, { limit: 100 });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

async function putActions(wishes: readonly Omit<Made, 'id'>[]): Promise<Made[]> {
  const made = wishes.map((wish) => ({ ...wish, id: randomUUID() }));
  await scene.superuser.transaction(async (manager) => {
    await anEventAbout(manager, ids(made));
    await manager.query(
      `INSERT INTO actions.action (id, number, case_id, table_id, kind, description, organisation_id, assignee_id,
                                   assigned_by, assigned_at, due_on, status, decline_reason, outcome_explanation, version)
       SELECT m.id, m.id, $2, m."tableId", 'other', 'Doe iets', m."organisationId", m."assigneeId", $3, now(), m."dueOn",
              m.status, CASE WHEN m.status = 'declined' THEN 'x' END,
              CASE WHEN m.status IN ('completed', 'not-executed') THEN 'x' END, 1
         FROM jsonb_to_recordset($1) AS m(id uuid, "tableId" uuid, "assigneeId" uuid, "organisationId" uuid,
                                          status text, "dueOn" date)`,
      [JSON.stringify(made), newId(), scene.chair.personId],
    );
  });
  return made;
}

/** The rule of actions.policy.ts once more, in other words. */
const mayRead = (actor: PersonActor, one: Made) =>
  actor.memberships.some(
    ({ tableId, organisationId, role }) =>
      tableId === one.tableId &&
      (role === 'chair' || (one.assigneeId === actor.personId && one.organisationId === organisationId)),
  );
const isOpen = ({ status }: Made) => openStatuses.includes(status);
const byDueDate = (a: Made, b: Made) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1);

describe('the list of actions', () => {
  it('in pages is the whole list of what one may see, the open by due date and else the latest first, for any actions, reader and filter', async () => {
    const someAction = fc.record({
      tableId: fc.constantFrom(scene.table.id, there.id),
      assigneeId: fc.constantFrom(both.personId, scene.partner.personId, newId()),
      organisationId: fc.constantFrom(both.organisationId, scene.partner.organisationId),
      status: fc.constantFrom(...actionStatuses),
      // Few days, so that many are due on the same one.
      dueOn: fc.integer({ min: 0, max: 4 }).map((days) => addPeriod('2026-11-20', { days })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(someAction, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('both', 'partner', 'nobody'),
        fc.constantFrom(undefined, 'me' as const),
        fc.constantFrom('all' as const, 'open' as const, 'closed' as const),
        async (wishes, limit, who, assignee, status) => {
          const made = await putActions(wishes);
          const mine = new Set(ids(made));
          const nobody = { ...scene.partner, memberships: [] };
          const actor = { both, partner: scene.partner, nobody }[who];
          const pages = await allPages((after) =>
            list(actor, { limit, status, ...(after ? { after } : {}), ...(assignee ? { assignee } : {}) }),
          );
          const seen = pages.flat();
          expect(new Set(ids(seen)).size).toBe(seen.length);
          expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
          const expected = made
            .filter((one) => mayRead(actor, one))
            .filter((one) => assignee === undefined || one.assigneeId === actor.personId)
            .filter((one) => status === 'all' || isOpen(one) === (status === 'open'))
            .sort(byDueDate);
          if (status !== 'open') expected.reverse();
          expect(ids(seen.filter(({ id }) => mine.has(id)))).toEqual(ids(expected));
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it('says what is late and what may be done, to whom it is asked only', async () => {
    const partner = await aPerson(scene.db, { at: scene.table });
    const mine = {
      tableId: scene.table.id,
      assigneeId: partner.personId,
      organisationId: partner.organisationId,
    };
    const made = await putActions([
      { ...mine, status: 'assigned', dueOn: '2026-11-22' },
      { ...mine, status: 'accepted', dueOn: '2026-11-23' },
      { ...mine, status: 'completed', dueOn: '2026-11-24' },
    ]);
    const { items } = await list(partner);
    expect(items.map(({ overdue, allowedActions }) => [overdue, allowedActions])).toEqual([
      [false, []],
      [false, ['progress', 'complete']],
      [true, ['accept', 'decline']],
    ]);
    expect(await lastRecorded(scene.db, 'action.listed')).toMatchObject({ object_ids: ids(made).reverse() });
    const seenByChair = (await list(scene.chair)).items.filter(({ id }) => ids(made).includes(id));
    expect(seenByChair.flatMap(({ allowedActions }) => allowedActions)).toEqual([]);
  });

  it('offers nothing on what was asked through a seat that one no longer has', async () => {
    const chair = await aPerson(scene.db, { at: there, role: 'chair' });
    const former = { tableId: there.id, assigneeId: chair.personId, organisationId: newId() };
    const [made] = await putActions([{ ...former, status: 'assigned', dueOn: '2026-12-01' }]);
    const shown = (await list(chair)).items.find(({ id }) => id === made?.id);
    expect(shown?.allowedActions).toEqual([]);
  });

  it.each(['x', Buffer.from('["2026-02-30","x"]').toString('base64url')])(
    'does not take %s for a cursor',
    async (after) => {
      await expect(list(scene.chair, { after })).rejects.toMatchObject({
        errors: [{ field: 'after', code: 'invalid-cursor' }],
      });
    },
  );
});

describe('the actions of one case', () => {
  it('are all for the chair, their own for a partner with the dossier, and not a list for who has less', async () => {
    const caseId = await scene.aCase();
    const insider = await aPerson(scene.db, { at: scene.table });
    await aParticipation(scene.modules, scene.chair, caseId, insider.organisationId);
    const theirs = (await scene.assign(caseId)).id;
    const own = (await scene.assign(caseId, { assigneeId: insider.personId })).id;
    expect(ids((await inCase(scene.chair, caseId)).items).sort()).toEqual([theirs, own].sort());
    expect(ids((await inCase(insider, caseId)).items)).toEqual([own]);
    await expect(inCase(scene.partner, caseId)).rejects.toMatchObject({ failure: 'forbidden' });
    const outsider = await aPerson(scene.db, { at: scene.table });
    await expect(inCase(outsider, caseId)).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('count for closing whoever asks, and are shown as a number and a first date only as far as one may see them', async () => {
    const caseId = await scene.aCase();
    const insider = await aPerson(scene.db, { at: scene.table });
    await aParticipation(scene.modules, scene.chair, caseId, insider.organisationId);
    await scene.assign(caseId, { dueOn: '2026-12-01' });
    await scene.assign(caseId, { assigneeId: insider.personId, dueOn: '2026-12-08' });
    const obligations = scene.get(CaseObligations);
    const count = (reader: PersonActor | null) =>
      scene.get(UnitOfWork).lookUp(scene.chair, async () => {
        const open = reader ? obligations.visibleTo(reader, [caseId]) : obligations.openIn([caseId]);
        return (await open).get(caseId);
      });
    expect(await count(null)).toEqual({ count: 2, firstDueOn: '2026-12-01' });
    expect(await count(scene.chair)).toEqual({ count: 2, firstDueOn: '2026-12-01' });
    expect(await count(insider)).toEqual({ count: 1, firstDueOn: '2026-12-08' });
  });
});
