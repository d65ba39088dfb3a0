import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auditEvent, AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { PersonObligations } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import { anActor, anOrganisation, aPerson, aSeat, type PersonActor } from '#lib/testing';
import { type ActionsScene, startActions } from '../actions-for-spec.js';

const handedOver = auditEvent('spec.handed-over', 'update', 'Overgedragen');
const administrator = anActor({ duties: ['administrator'] });
let scene: ActionsScene;
let caseId: string;
let leaver: PersonActor;
let colleague: PersonActor;
let action: { id: string; number: string };

beforeAll(async () => {
  scene = await startActions();
}, 60_000);
beforeEach(async () => {
  caseId = await scene.aCase();
  leaver = await aPerson(scene.db, { at: scene.table });
  colleague = await aPerson(scene.db, { at: scene.table, of: leaver.organisationId });
  action = await scene.assign(caseId, { assigneeId: leaver.personId });
});
afterAll(() => scene.stop());

/** In a transaction of the administrator's, with its event. */
const asAdministrator = <T>(
  act: (obligations: PersonObligations) => Promise<T>,
  actor: Actor = administrator,
) =>
  scene.get(UnitOfWork).run(actor, async () => {
    const result = await act(scene.get(PersonObligations));
    const about = { objectType: 'person', objectId: leaver.personId };
    await scene.get(AuditLog).record(actor, handedOver, about);
    return result;
  });
const openOf = ({ personId }: PersonActor, actor: Actor = administrator) =>
  asAdministrator((obligations) => obligations.list(personId), actor);
const handOverTo = ({ personId }: PersonActor) =>
  asAdministrator((obligations) => obligations.handOver(administrator, leaver.personId, personId));
const whatIsOpen = (number: string) => ({
  ...{ kind: 'action', tableId: scene.table.id, organisationId: leaver.organisationId },
  ...{ numbers: [number], ends: false },
});
const toldLeaders = async () =>
  (await scene.said(action.id)).filter(({ type }) => type === 'action.left-open');

describe('handing over what somebody leaves behind', () => {
  it('is done by an administrator, who sees numbers and nothing else', async () => {
    expect(await openOf(leaver)).toEqual([whatIsOpen(action.number)]);
    expect(await handOverTo(colleague)).toBe(1);
    expect(await openOf(leaver)).toEqual([]);
    const rows = () => scene.get(UnitOfWork).manager.query('SELECT FROM actions.action');
    expect(await scene.get(UnitOfWork).lookUp(administrator, rows)).toEqual([]);
    expect(await scene.grantsFor(action.id)).toMatchObject([
      { personId: leaver.personId, ended: true },
      { personId: colleague.personId, ended: false },
    ]);
    expect(await toldLeaders()).toEqual([]);
  });

  it('gives nothing to another partner, and who leads the table hears what is left', async () => {
    expect(await handOverTo(scene.partner)).toBe(0);
    expect(await openOf(leaver)).toEqual([whatIsOpen(action.number)]);
    expect(await scene.grantsFor(action.id)).toMatchObject([{ personId: leaver.personId, ended: false }]);
    expect(await toldLeaders()).toEqual([{ type: 'action.left-open', receiverId: scene.chair.personId }]);
  });

  it('to who sits there for two organisations is for the one that was asked', async () => {
    const { personId } = colleague;
    const first = await anOrganisation(scene.db, 'Aa en Hunze');
    await aSeat(scene.db, { ...colleague, organisationId: first }, { at: scene.table });
    await handOverTo(colleague);
    const [given] = await scene.superuser.query<object[]>(
      `SELECT organisation_id, assignee_id FROM actions.action WHERE id = $1`,
      [action.id],
    );
    expect(given).toEqual({ organisation_id: leaver.organisationId, assignee_id: personId });
  });

  it('forgets nothing in a case that the organisation is kept out of since: who leads gives it to another', async () => {
    const other = await scene.assign(await scene.aCase(), { assigneeId: leaver.personId });
    await scene.keepOut(caseId, { organisationId: leaver.organisationId });
    expect(await openOf(leaver)).toEqual([
      { ...whatIsOpen(action.number), numbers: [action.number, other.number] },
    ]);
    expect(await handOverTo(colleague)).toBe(1);
    expect(await openOf(leaver)).toEqual([whatIsOpen(action.number)]);
    expect(await toldLeaders()).toHaveLength(1);
  });

  it('when nobody takes it over is told to who leads the table', async () => {
    await asAdministrator((obligations) => obligations.leave(administrator, leaver.personId));
    expect(await openOf(leaver)).toEqual([whatIsOpen(action.number)]);
    expect(await toldLeaders()).toEqual([{ type: 'action.left-open', receiverId: scene.chair.personId }]);
  });

  it('is answered to administrators only', async () => {
    expect(await openOf(leaver, scene.chair)).toEqual([]);
    expect(await openOf(leaver, anActor({ duties: ['privacy-officer'] }))).toEqual([]);
  });
});
