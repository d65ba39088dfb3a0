import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TransitionCase } from '#lib/cases';
import { TableCatalogue } from '#lib/table-definition';
import {
  aCase,
  anActorAt,
  aParticipation,
  aPerson,
  aTable,
  aTableDefinition,
  changeRecorded,
  closeCase,
  recordedAbout,
  untilWaiting,
} from '#lib/testing';
import { type ActionsScene, startActions } from '../actions-for-spec.js';
import type { AssignActionDto } from './action.dto.js';
import { AssignAction } from './assign-action.js';

let scene: ActionsScene;
let caseId: string;
beforeAll(async () => {
  scene = await startActions();
}, 60_000);
beforeEach(async () => {
  caseId = await scene.aCase();
});
afterAll(() => scene.stop());

const countActions = async () => (await scene.superuser.query<object[]>('SELECT FROM actions.action')).length;
const invalid = (field: string, code: string) => ({
  failure: 'invalid',
  errors: [expect.objectContaining({ field, code })],
});

describe('assigning an action', () => {
  it('keeps what is asked of whom, for which organisation, by whom and by when', async () => {
    const { id, number } = await scene.assign(caseId, { dueOn: '2026-12-01' });
    const [row] = await scene.superuser.query<object[]>(
      `SELECT kind, status, assignee_id, organisation_id, assigned_by, assigned_at, due_on::text, version
         FROM actions.action WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({
      kind: 'other',
      status: 'assigned',
      assignee_id: scene.partner.personId,
      organisation_id: scene.partner.organisationId,
      assigned_by: scene.chair.personId,
      assigned_at: scene.clock.now(),
      due_on: '2026-12-01',
      version: 1,
    });
    expect(number).toMatch(/-2026-\d{4}-A01$/);
    expect(await scene.said(id)).toEqual([{ type: 'action.assigned', receiverId: scene.partner.personId }]);
    const events = await recordedAbout(scene.db, id);
    expect(events).toMatchObject([
      { action: 'action.assigned', object_ids: [scene.partner.personId], case_id: caseId, purpose: 'sample' },
    ]);
    expect(await recordedAbout(scene.db, caseId)).toContainEqual(
      expect.objectContaining({ action: 'case.participant-invited', actor_id: scene.chair.personId }),
    );
    expect(JSON.stringify(events)).not.toContain('hulpvraag');
  });

  it('may be due today, and not before', async () => {
    await scene.assign(caseId, { dueOn: '2026-11-23' });
    await expect(scene.assign(caseId, { dueOn: '2026-11-22' })).rejects.toMatchObject(
      invalid('dueOn', 'in-past'),
    );
  });

  it('to the chair gives no grant: a chair sees the case already', async () => {
    const { id } = await scene.assign(caseId, { assigneeId: scene.chair.personId });
    expect(await scene.grantsFor(id)).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    [
      'who is kept out of the case',
      async () => {
        const { personId } = await aPerson(scene.db, { at: scene.table });
        await scene.keepOut(caseId, { personId });
        return personId;
      },
    ],
    [
      'whose organisation is kept out of the case',
      async () => {
        const { organisationId, personId } = await aPerson(scene.db, { at: scene.table });
        await scene.keepOut(caseId, { organisationId });
        return personId;
      },
    ],
    [
      'who sits at another table',
      async () => {
        const at = await aTable(scene.db);
        return (await aPerson(scene.db, { at, of: scene.partner.organisationId })).personId;
      },
    ],
    [
      'whose membership ended',
      async () => {
        const { personId } = await aPerson(scene.db, { at: scene.table, of: scene.partner.organisationId });
        const ended = `UPDATE identity.membership SET ends_on = '2026-11-22' WHERE person_id = $1`;
        await changeRecorded(scene.db, [personId], ended, [personId]);
        return personId;
      },
    ],
    ['who does not exist', async () => scene.table.id],
  ])('is refused for one %s, and asks nothing', async (_name, whom) => {
    const assigneeId = await whom();
    const before = await countActions();
    await expect(scene.assign(caseId, { assigneeId })).rejects.toMatchObject(
      invalid('assigneeId', 'may-not-see-case'),
    );
    expect(await countActions()).toBe(before);
  });

  it.each<[string, Partial<AssignActionDto>, string, string]>([
    ['of an unknown kind', { kind: 'unknown' }, 'kind', 'unknown'],
    ['on a line where there are none', { line: 'care' }, 'line', 'unknown'],
  ])('%s is refused', async (_name, given, field, code) => {
    await expect(scene.assign(caseId, given)).rejects.toMatchObject(invalid(field, code));
  });

  it('is for who manages the table', async () => {
    const input = {
      description: 'Doe iets',
      kind: 'other',
      assigneeId: scene.partner.personId,
      dueOn: '2027-01-01',
    };
    const assignAs = (actor: typeof scene.partner) => scene.get(AssignAction).execute(actor, caseId, input);
    await expect(assignAs(scene.partner)).rejects.toMatchObject({ failure: 'forbidden' });
    const outsider = await aPerson(scene.db, { at: scene.table });
    await expect(assignAs(outsider)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(assignAs(anActorAt((await aTable(scene.db)).id, 'chair'))).rejects.toMatchObject({
      failure: 'not-found',
    });
    const insider = await aPerson(scene.db, { at: scene.table });
    await aParticipation(scene.modules, scene.chair, caseId, insider.organisationId);
    await expect(assignAs(insider)).rejects.toMatchObject({ failure: 'forbidden' });
  });

  it('many at once in one case numbers them without gap', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => scene.assign(caseId)));
    const expected = Array.from({ length: 12 }, (_, n) => `A${String(n + 1).padStart(2, '0')}`);
    expect(made.map(({ number }) => number.split('-').at(-1)).sort()).toEqual(expected);
  });
});

describe('at a table with action lines', () => {
  const lines = { ...aTableDefinition, kind: 'with-lines', prefix: 'LNS' };
  let lined: string;
  let chair: typeof scene.chair;
  beforeAll(async () => {
    scene.get(TableCatalogue).register({
      ...lines,
      actionLines: [
        { code: 'care', label: 'Zorg' },
        { code: 'law', label: 'Straf' },
      ],
      actionKinds: [
        { code: 'other', label: 'Andere actie' },
        { code: 'shelter', label: 'Opvang', line: 'care' },
      ],
    });
    const table = await aTable(scene.db, { kind: 'with-lines' });
    chair = await aPerson(scene.db, { at: table, role: 'chair' });
    lined = await aCase(scene.modules, chair, table);
  });
  const assign = (given: Partial<AssignActionDto>) =>
    scene.get(AssignAction).execute(chair, lined, {
      ...{ description: 'Doe iets', kind: 'other', assigneeId: chair.personId, dueOn: '2027-01-01' },
      ...given,
    });
  const lineOf = async (id: string) =>
    (
      await scene.superuser.query<{ line: string }[]>('SELECT line FROM actions.action WHERE id = $1', [id])
    )[0]?.line;

  it('each action is on one: its own, or that of its kind', async () => {
    expect(await lineOf((await assign({ line: 'law' })).id)).toBe('law');
    expect(await lineOf((await assign({ kind: 'shelter' })).id)).toBe('care');
    await expect(assign({})).rejects.toMatchObject(invalid('line', 'required'));
    await expect(assign({ line: 'moon' })).rejects.toMatchObject(invalid('line', 'unknown'));
    const elsewhere = assign({ kind: 'shelter', line: 'law' });
    await expect(elsewhere).rejects.toMatchObject(invalid('line', 'other-line'));
  });
});

describe('assigning in a case that closes', () => {
  const close = () =>
    scene.get(TransitionCase).execute(scene.chair, caseId, 1, { to: 'closed', reason: 'Doel bereikt.' });

  it('is refused once it is closed', async () => {
    await closeCase(scene.modules, scene.chair, caseId);
    await expect(scene.assign(caseId)).rejects.toMatchObject({ failure: 'rule-broken', code: 'case-closed' });
  });

  it('keeps it open while the action is open', async () => {
    await scene.assign(caseId);
    await expect(close()).rejects.toMatchObject({ code: 'no-open-actions' });
  });

  it('at the same moment never leaves an open action in a closed case', async () => {
    // The assignment is held at its last step; the closing waits for it, and then sees it.
    const holder = scene.db.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE queue.outbox IN SHARE MODE');
    const assigned = scene.assign(caseId);
    await untilWaiting(scene.db);
    const closing = close().catch((error: unknown) => error);
    await untilWaiting(scene.db, 2);
    await holder.commitTransaction();
    await holder.release();
    await assigned;
    expect(await closing).toMatchObject({ code: 'no-open-actions' });
  });

  it('waits for a closing that came first, and is refused', async () => {
    const holder = scene.db.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE actions.action IN ACCESS EXCLUSIVE MODE');
    const closing = close();
    await untilWaiting(scene.db);
    const assigned = scene.assign(caseId).catch((error: unknown) => error);
    await untilWaiting(scene.db, 2);
    await holder.commitTransaction();
    await holder.release();
    expect(await closing).toMatchObject({ status: 'closed' });
    expect(await assigned).toMatchObject({ code: 'case-closed' });
  });
});
