import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { ActorFactory } from '#lib/identity';
import { newId, systemActor } from '#lib/kernel';
import {
  aCase,
  anActor,
  anOrganisation,
  aParticipation,
  aPerson,
  changeRecorded,
  closeCase,
  type PersonActor,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { ReadCase } from '../case-file/read-case.js';
import { UseEmergencyAccess } from '../emergency-access/use-emergency-access.js';
import { Exclude } from '../exclusions/exclude.js';
import { AddInformation } from '../information-items/add-information.js';
import { anOpenTable } from '../open-table-for-spec.js';
import { EndParticipation } from '../participants/end-participation.js';
import { InviteParticipant } from '../participants/invite-participant.js';
import { ReadCaseAccess } from './read-case-access.js';
import { ReadPersonAccess } from './read-person-access.js';

let scene: CasesScene;
let caseId: string;
let colleague: PersonActor;
let excluded: PersonActor;
let overseer: PersonActor;
let privacyOfficer: PersonActor;
const aDay = 86_400_000;

beforeAll(async () => {
  scene = await startCases();
  const { db, table, chair, partner } = scene;
  colleague = await aPerson(db, { at: table, of: partner.organisationId });
  excluded = await aPerson(db, { at: table });
  overseer = await aPerson(db, { at: table, role: 'chain-coordinator' });
  await aPerson(db, { at: table });
  privacyOfficer = await aPerson(db, { duties: ['privacy-officer'] });
  caseId = await aCase(scene.modules, chair, table);
  await scene.get(InviteParticipant).execute(chair, caseId, {
    organisationId: partner.organisationId,
    personId: partner.personId,
    level: 'dossier',
    reason: 'Kent de doelgroep.',
    until: new Date(scene.clock.now().getTime() + 2 * aDay).toISOString(),
  });
  await aParticipation(scene.modules, chair, caseId, excluded.organisationId);
  await scene.get(Exclude).execute(chair, caseId, { personId: excluded.personId, reason: 'Is familie.' });
}, 60_000);
afterAll(() => scene.stop());

const explain = (on?: string, actor = scene.chair, id = caseId) =>
  scene.get(ReadCaseAccess).toCase(actor, id, on);

describe('who may see a case', () => {
  it('is told with the ground, by whom, why and until when', async () => {
    const { people } = await explain();
    const of = (personId: string) => people.find((one) => one.personId === personId);
    expect(of(scene.chair.personId)).toMatchObject({ sees: true, grounds: [{ kind: 'leads' }] });
    expect(of(overseer.personId)).toMatchObject({ sees: true, grounds: [{ kind: 'oversees' }] });
    expect(of(scene.partner.personId)).toMatchObject({
      sees: true,
      grounds: [{ kind: 'grant', level: 'dossier', reason: 'Kent de doelgroep.', wholeOrganisation: false }],
    });
    expect(of(scene.partner.personId)?.grounds[0]?.until).not.toBeNull();
    expect(of(excluded.personId)).toMatchObject({ sees: false, exclusions: [{ reason: 'Is familie.' }] });
    expect(of(colleague.personId)).toBeUndefined();
  });

  it('is who the gate lets through', async () => {
    const { people } = await explain();
    const everybody = [scene.chair, scene.partner, colleague, excluded, overseer];
    const visible = await scene.get(UnitOfWork).lookUp(systemActor('spec'), async () => {
      const seen: string[] = [];
      for (const { personId } of everybody) {
        const actor = await scene.get(ActorFactory).of(personId);
        if (actor && (await scene.get(Gate).canSee(actor, 'case', caseId))) seen.push(personId);
      }
      return seen;
    });
    expect(
      people
        .filter(({ sees }) => sees)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(visible.sort());
  });

  it('is told to a privacy officer without the words why, but for those of emergency access', async () => {
    const { chair, partner, table } = await anOpenTable(scene);
    const overseeing = anActor({ duties: ['privacy-officer'] });
    const granted = await aCase(scene.modules, chair, table);
    const { number } = await scene.get(ReadCase).execute(chair, granted);
    const [invited, kept] = [await aPerson(scene.db, { at: table }), await aPerson(scene.db, { at: table })];
    for (const { organisationId } of [invited, kept])
      await aParticipation(scene.modules, chair, granted, organisationId);
    await scene.get(Exclude).execute(chair, granted, { personId: kept.personId, reason: 'Is familie.' });
    const emergency = { caseNumber: number, reason: 'Staat nu bij de opvang op de stoep.', hours: 4 };
    await scene.get(UseEmergencyAccess).execute(partner, emergency);
    const toldTo = async (actor: PersonActor) => {
      const { people } = await explain(undefined, actor, granted);
      const told = people.flatMap(({ grounds, exclusions }) => [
        ...grounds.filter(({ kind }) => kind === 'grant'),
        ...exclusions.map((one) => ({ ...one, origin: 'exclusion' })),
      ]);
      return told.map(({ origin, reason }) => [origin, reason]);
    };
    const [leader, officer] = [await toldTo(chair), await toldTo(overseeing)];
    const origins = new Set(leader.map(([origin]) => origin));
    expect(origins).toEqual(new Set(['invitation', 'exclusion', 'break-glass']));
    expect(leader.filter(([, reason]) => !reason)).toEqual([]);
    expect(officer).toEqual(leader.map(([origin, why]) => [origin, origin === 'break-glass' ? why : null]));
    const { items } = await scene.get(ReadPersonAccess).execute(overseeing, invited.personId, { limit: 9 });
    expect(items).toMatchObject([{ caseId: granted, grounds: [{ origin: 'invitation', reason: null }] }]);
    const own = await scene.get(ReadPersonAccess).execute(invited, invited.personId, { limit: 9 });
    expect(own.items[0]?.grounds[0]?.reason).not.toBeNull();
  });

  it('is told to a privacy officer too, recorded, and to nobody else', async () => {
    await expect(explain(undefined, privacyOfficer)).resolves.toMatchObject({ on: scene.clock.today() });
    const events = await scene.superuser.query<object[]>(
      `SELECT verb, object_type FROM audit.event WHERE action = 'case.access-explained' AND actor_id = $1`,
      [privacyOfficer.personId],
    );
    expect(events).toEqual([{ verb: 'read', object_type: 'case' }]);
    for (const actor of [scene.partner, overseer, anActor({ duties: ['administrator'] }), anActor()])
      await expect(explain(undefined, actor)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(explain(undefined, scene.chair, newId())).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('is not told to a privacy officer who is kept out of it, nor that others may; another one is', async () => {
    const { db, table, chair, partner, modules } = scene;
    const officer = await aPerson(db, { at: table, duties: ['privacy-officer'] });
    const shut = await aCase(modules, chair, table);
    await aParticipation(modules, chair, shut, partner.organisationId);
    const { id } = await scene.get(AddInformation).execute(chair, shut, {
      ...{ nature: 'fact', category: 'identification', content: 'Woont er niet.', release: 'participants' },
    });
    const asked = async (actor: PersonActor) =>
      Promise.allSettled([
        explain(undefined, actor, shut),
        scene.get(ReadCaseAccess).toItem(actor, id, undefined),
      ]).then((answers) => answers.map(({ status }) => status));
    const listed = async (actor: PersonActor) =>
      (await scene.get(ReadPersonAccess).execute(actor, partner.personId, { limit: 100 })).items
        .map((item) => item.caseId)
        .includes(shut);
    expect([await asked(officer), await listed(officer)]).toEqual([['fulfilled', 'fulfilled'], true]);
    await scene.get(Exclude).execute(chair, shut, { personId: officer.personId, reason: 'Is familie.' });
    expect([await asked(officer), await listed(officer)]).toEqual([['rejected', 'rejected'], false]);
    expect([await asked(privacyOfficer), await listed(privacyOfficer)]).toEqual([
      ['fulfilled', 'fulfilled'],
      true,
    ]);
    const withoutSeat = { ...officer, memberships: [] };
    expect([await asked(withoutSeat), await listed(withoutSeat)]).toEqual([['rejected', 'rejected'], false]);
  });

  it('is known of days gone by, and not of days to come', async () => {
    const { chair, clock } = scene;
    const other = await aCase(scene.modules, chair, scene.table);
    const grantId = await aParticipation(scene.modules, chair, other, scene.partner.organisationId);
    const first = clock.today();
    clock.advance({ days: 2 });
    await scene.get(EndParticipation).execute(chair, other, grantId);
    clock.advance({ days: 2 });
    await closeCase(scene.modules, chair, other);
    const partners = async (on: string) =>
      (await explain(on, chair, other)).people.filter(({ role }) => role === 'partner').length;
    expect(await partners(first)).toBe(2);
    expect(await partners(clock.today())).toBe(0);
    await expect(explain('2026-01-01', chair, other)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(explain('2999-01-01')).rejects.toMatchObject({
      errors: [{ field: 'on', code: 'in-future' }],
    });
  });
});

/** Somebody who takes part in two cases, and is kept out of the one that was granted last. */
async function keptOutOfTheLatest() {
  const { db, table, chair, modules } = scene;
  const one = await aPerson(db, { at: table });
  const visible = await aCase(modules, chair, table);
  const hidden = await aCase(modules, chair, table);
  for (const id of [visible, hidden]) await aParticipation(modules, chair, id, one.organisationId);
  await scene.get(Exclude).execute(chair, hidden, { personId: one.personId, reason: 'Is familie.' });
  return { excluded: one, visible };
}

describe('who works for an organisation that is kept out, and sits for another', () => {
  it('does not see the case, and is told why to who may know', async () => {
    const { db, table, chair, modules } = scene;
    const [employer, one] = [await anOrganisation(db), await aPerson(db, { at: table })];
    const lent = { ...one, organisationId: employer };
    const move = 'UPDATE identity.person SET organisation_id = $2 WHERE id = $1';
    await changeRecorded(db, [one.personId], move, [one.personId, employer]);
    const shut = await aCase(modules, chair, table);
    await aParticipation(modules, chair, shut, one.organisationId);
    const listed = async () =>
      (await scene.get(ReadPersonAccess).execute(lent, lent.personId, { limit: 10 })).items.length;
    expect(await listed()).toBe(1);
    await scene.get(Exclude).execute(chair, shut, { organisationId: employer, reason: 'Is partij.' });
    await expect(scene.get(ReadCase).execute(lent, shut)).rejects.toMatchObject({ failure: 'not-found' });
    expect(await listed()).toBe(0);
    const { people } = await explain(undefined, chair, shut);
    expect(people.find(({ personId }) => personId === one.personId)).toMatchObject({
      ...{ sees: false, exclusions: [{ reason: 'Is partij.' }] },
    });
    const asked = await scene.get(ReadPersonAccess).execute(privacyOfficer, one.personId, { limit: 10 });
    expect(asked.items).toMatchObject([{ caseId: shut, excluded: true }]);
  });
});

describe('what somebody may see', () => {
  const everything = (actor: PersonActor, personId: string) =>
    scene.get(ReadPersonAccess).execute(actor, personId, { limit: 100 });

  it('is told to themselves and to a privacy officer; what they are kept out of to the latter only', async () => {
    const seats = [{ role: 'partner', opens: 'granted' }];
    expect(await everything(excluded, excluded.personId)).toMatchObject({ seats, items: [] });
    expect(await everything(privacyOfficer, excluded.personId)).toMatchObject({
      seats,
      items: [{ caseId, excluded: true, grounds: [{ level: 'dossier' }] }],
    });
  });

  it('has no page, and no cursor, of what they are kept out of', async () => {
    const { excluded: one, visible } = await keptOutOfTheLatest();
    const pages = scene.get(ReadPersonAccess);
    const first = await pages.execute(one, one.personId, { limit: 1 });
    expect(first.items.map((item) => item.caseId)).toEqual([visible]);
    expect(first.next).toBeNull();
    const today = await pages.execute(one, one.personId, { limit: 1, on: scene.clock.today() });
    expect(today).toMatchObject({ items: [{ caseId: visible }], next: null });
    const all = await pages.execute(privacyOfficer, one.personId, { limit: 1 });
    expect(all.items).toMatchObject([{ excluded: true }]);
    expect(all.next).not.toBeNull();
  });

  it('is not told of others, by whatever id', async () => {
    await expect(everything(scene.chair, excluded.personId)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(everything(privacyOfficer, 'x')).rejects.toMatchObject({ failure: 'not-found' });
  });
});

describe('who may see an information item', () => {
  it('is who the gate lets through, on any release', async () => {
    const { id } = await scene.get(AddInformation).execute(scene.chair, caseId, {
      nature: 'fact',
      category: 'identification',
      content: 'Woont er niet.',
      release: 'source',
    });
    const explained = await scene.get(ReadCaseAccess).toItem(scene.chair, id, undefined);
    expect(explained.people.map(({ personId }) => personId)).toEqual([scene.chair.personId]);
    await expect(scene.get(ReadCaseAccess).toItem(scene.partner, id, undefined)).rejects.toMatchObject({
      failure: 'not-found',
    });
  });
});
