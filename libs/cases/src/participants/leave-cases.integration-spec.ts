import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auditEvent, AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { PersonObligations } from '#lib/identity';
import { type Actor, newId } from '#lib/kernel';
import {
  aCase,
  anActor,
  announcedAbout,
  aPerson,
  changeRecorded,
  type PersonActor,
  recordedAbout,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { ReadCase } from '../case-file/read-case.js';
import { InviteParticipant } from './invite-participant.js';

const left = auditEvent('spec.left', 'update', 'Vertrokken');
const administrator = anActor({ duties: ['administrator'] });
let scene: CasesScene;
let caseId: string;
let leaver: PersonActor;
let participantId: string;

beforeAll(async () => {
  scene = await startCases();
}, 60_000);
beforeEach(async () => {
  caseId = await aCase(scene.modules, scene.chair, scene.table);
  leaver = await aPerson(scene.db, { at: scene.table });
  participantId = await invite(leaver.personId);
});
afterAll(() => scene.stop());

const invite = async (personId: string | null) => {
  const whom = { organisationId: leaver.organisationId, ...(personId ? { personId } : {}) };
  const input = { ...whom, level: 'dossier' as const, reason: 'Is behandelaar.' };
  return (await scene.get(InviteParticipant).execute(scene.chair, caseId, input)).id;
};
const asAdministrator = <T>(
  act: (obligations: PersonObligations) => Promise<T>,
  actor: Actor = administrator,
) =>
  scene.get(UnitOfWork).run(actor, async () => {
    const result = await act(scene.get(PersonObligations));
    const about = { objectType: 'person', objectId: leaver.personId };
    await scene.get(AuditLog).record(actor, left, about);
    return result;
  });
const listed = (actor: Actor = administrator) =>
  asAdministrator((obligations) => obligations.list(leaver.personId), actor);
const leave = () => asAdministrator((obligations) => obligations.leave(administrator, leaver.personId));
const grants = () =>
  scene.superuser.query<object[]>(
    `SELECT id, person_id IS NOT NULL AS named, ended_by AS by FROM cases.participant WHERE case_id = $1 ORDER BY id`,
    [caseId],
  );
const keptOut = () =>
  changeRecorded(
    scene.superuser,
    [caseId],
    `INSERT INTO cases.exclusion (id, case_id, table_id, organisation_id, reason, decided_by, started_at)
     VALUES ($1, $2, $3, $4, 'Is partij.', $5, now())`,
    [newId(), caseId, scene.table.id, leaver.organisationId, scene.chair.personId],
  );

describe('what somebody takes part in by name', () => {
  it('is shown to an administrator in numbers, and to nobody else', async () => {
    const [file] = await scene.superuser.query<{ number: string }[]>(
      `SELECT number FROM cases.case WHERE id = $1`,
      [caseId],
    );
    expect(await listed()).toEqual([
      {
        ...{ kind: 'participation', tableId: scene.table.id, organisationId: leaver.organisationId },
        ...{ numbers: [file?.number], ends: true },
      },
    ]);
    expect(await listed(scene.chair)).toEqual([]);
  });

  it('ends when they leave, and what their organisation takes part in does not', async () => {
    await invite(null);
    await leave();
    expect(await grants()).toEqual([
      { id: participantId, named: true, by: administrator.personId },
      { id: expect.anything(), named: false, by: null },
    ]);
    expect(await listed()).toEqual([]);
    expect((await recordedAbout(scene.db, participantId)).at(-1)).toMatchObject({
      ...{ action: 'case.participant-ended', actor_id: administrator.personId, case_id: caseId },
    });
  });

  it('does not come back with a seat, and who leads the table is told', async () => {
    await leave();
    const again = scene.get(ReadCase).execute(leaver, caseId);
    await expect(again).rejects.toMatchObject({ failure: 'not-found' });
    expect(await announcedAbout(scene.db, caseId)).toEqual([
      { type: 'participant.left', receiverId: scene.chair.personId },
    ]);
  });

  it('goes to nobody else when work is handed over', async () => {
    const { personId } = await aPerson(scene.db, { at: scene.table, of: leaver.organisationId });
    const hand = (obligations: PersonObligations) =>
      obligations.handOver(administrator, leaver.personId, personId);
    expect(await asAdministrator(hand)).toBe(0);
    expect(await grants()).toEqual([{ id: participantId, named: true, by: administrator.personId }]);
  });

  it('ends in a case that their organisation is kept out of since as well', async () => {
    await keptOut();
    expect(await listed()).toHaveLength(1);
    await leave();
    expect(await grants()).toMatchObject([{ by: administrator.personId }]);
  });
});
