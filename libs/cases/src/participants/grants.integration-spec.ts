import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import { actingAt, aCase, aPerson, aTable, changeRecorded, type PersonActor } from '#lib/testing';
import { ReadCase } from '../case-file/read-case.js';
import { TransitionCase } from '../case-file/transition-case.js';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { anOpenTable, type OpenTable } from '../open-table-for-spec.js';
import { ReadCaseAccess } from '../explained-access/read-case-access.js';
import { ReadPersonAccess } from '../explained-access/read-person-access.js';
import { AddSubject } from '../subjects/add-subject.js';
import { SubjectList } from '../subjects/subject-list.query.js';
import { type Grant, Grants } from './grants.js';
import { InviteParticipant } from './invite-participant.js';
import type { InviteDto } from './participant.dto.js';
import { ParticipantList } from './participant-list.query.js';

let scene: CasesScene;
let at: OpenTable;
let id: string;
let colleague: PersonActor;
beforeAll(async () => {
  scene = await startCases();
  at = await anOpenTable(scene);
  colleague = await aPerson(scene.db, { at: at.table, of: at.partner.organisationId });
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  id = await aCase(scene.modules, at.chair, at.table);
});
afterAll(() => scene.stop());

const invite = (given: Partial<InviteDto> = {}) =>
  scene.get(InviteParticipant).execute(at.chair, id, {
    ...{ organisationId: at.partner.organisationId, level: 'dossier', reason: 'Is behandelaar.' },
    ...given,
  });
const share = () =>
  scene.get(TransitionCase).execute(at.chair, id, 1, { to: 'shared', reason: 'Er is een partner.' });
const minutes = (from: number) => new Date(scene.clock.now().getTime() + from * 60_000);
const iso = (from: number) => minutes(from).toISOString();
const sees = async (actor: PersonActor, moment = scene.clock.now()) =>
  scene
    .get(ReadCase)
    .execute(actingAt(actor, moment), id)
    .then(
      ({ sight }) => sight,
      () => 'nothing',
    );
const states = async () =>
  (await scene.get(ParticipantList).execute(at.chair, id, { limit: 25 })).items.map(({ state }) => state);
const invalid = (field: string, code: string) => ({
  ...{ failure: 'invalid', errors: [expect.objectContaining({ field, code })] },
});

describe('inviting one person', () => {
  it('opens the case to them, and not to their colleagues', async () => {
    await invite({ personId: at.partner.personId });
    expect([await sees(at.partner), await sees(colleague)]).toEqual(['dossier', 'nothing']);
    const { items } = await scene.get(ParticipantList).execute(at.chair, id, { limit: 25 });
    expect(items).toMatchObject([
      { personId: at.partner.personId, personName: expect.stringMatching(/^Naam/) },
    ]);
  });

  it('goes beside what their organisation sees, once', async () => {
    await invite({ level: 'process' });
    await invite({ personId: at.partner.personId });
    expect([await sees(at.partner), await sees(colleague)]).toEqual(['dossier', 'process']);
    await expect(invite({ personId: at.partner.personId })).rejects.toMatchObject({
      ...{ failure: 'conflict', code: 'already-participant' },
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['sits here for another organisation', async () => at.care.personId],
    [
      'sits for it at another table',
      async () => {
        const elsewhere = await aTable(scene.db);
        return (await aPerson(scene.db, { at: elsewhere, of: at.partner.organisationId })).personId;
      },
    ],
    [
      'works there and sits nowhere',
      async () => (await aPerson(scene.db, { of: at.partner.organisationId })).personId,
    ],
    ['does not exist', async () => at.table.id],
  ])('who %s is refused', async (_name, whom) => {
    await expect(invite({ personId: await whom() })).rejects.toMatchObject(invalid('personId', 'no-seat'));
  });
});

describe('a seat about one municipality', () => {
  const about = async (municipality: string) => {
    const one = await aPerson(scene.db, { at: at.table });
    const limit = 'UPDATE identity.membership SET municipality = $2 WHERE person_id = $1';
    await changeRecorded(scene.db, [one.personId], limit, [one.personId, municipality]);
    return { ...one, memberships: one.memberships.map((seat) => ({ ...seat, municipality })) };
  };

  it('opens no case of another, whatever was given to its organisation', async () => {
    id = await aCase(scene.modules, at.chair, at.table, { municipality: 'Groningen' });
    const [here, there] = [await about('Groningen'), await about('Westerkwartier')];
    for (const { organisationId } of [here, there]) await invite({ organisationId });
    expect([await sees(here), await sees(there)]).toEqual(['dossier', 'nothing']);
    const { people } = await scene.get(ReadCaseAccess).toCase(at.chair, id, undefined);
    const seen = people.map(({ personId }) => personId);
    expect(seen).toContain(here.personId);
    expect(seen).not.toContain(there.personId);
    const own = async (actor: PersonActor) =>
      (await scene.get(ReadPersonAccess).execute(actor, actor.personId, { limit: 10 })).items;
    expect([await own(here), await own(there)]).toMatchObject([[{ caseId: id }], []]);
  });

  it('is none for who is invited to a case of another', async () => {
    id = await aCase(scene.modules, at.chair, at.table, { municipality: 'Groningen' });
    const { organisationId, personId } = await about('Westerkwartier');
    await expect(invite({ organisationId, personId })).rejects.toMatchObject(invalid('personId', 'no-seat'));
  });
});

describe('inviting from a minute until a minute', () => {
  it('opens the case at the first, and not one minute before', async () => {
    await invite({ from: iso(5) });
    expect([await sees(at.partner, minutes(4)), await sees(at.partner, minutes(5))]).toEqual([
      'nothing',
      'dossier',
    ]);
    expect(await states()).toEqual(['planned']);
    scene.clock.advance({ minutes: 5 });
    expect(await states()).toEqual(['active']);
  });

  it('shuts it at the last, and not one minute before', async () => {
    await invite({ until: iso(5) });
    expect([await sees(at.partner, minutes(4)), await sees(at.partner, minutes(5))]).toEqual([
      'dossier',
      'nothing',
    ]);
    scene.clock.advance({ minutes: 5 });
    expect(await states()).toEqual(['ended']);
  });

  it('makes way for another invitation when it is over, and not before', async () => {
    await invite({ until: iso(5) });
    scene.clock.advance({ minutes: 4 });
    await expect(invite()).rejects.toMatchObject({ code: 'already-participant' });
    scene.clock.advance({ minutes: 1 });
    await invite();
    expect(await states()).toEqual(['active', 'ended']);
  });

  it('counts as taking part from its first minute until it is over', async () => {
    await invite({ from: iso(1), until: iso(5) });
    await expect(share()).rejects.toMatchObject({ code: 'has-participants' });
    scene.clock.advance({ minutes: 5 });
    await expect(share()).rejects.toMatchObject({ code: 'has-participants' });
    await invite();
    expect(await share()).toMatchObject({ status: 'shared' });
  });

  it('takes the minutes that moments are in', async () => {
    scene.clock.advance({ seconds: 20 });
    await invite({ from: iso(1), until: iso(3) });
    const seen = [0, 1, 2, 3].map((minute) => sees(at.partner, minutes(minute)));
    expect(await Promise.all(seen)).toEqual(['nothing', 'dossier', 'dossier', 'nothing']);
  });

  it.each<[string, () => Partial<InviteDto>]>([
    ['in the past', () => ({ until: iso(-1) })],
    ['now', () => ({ until: iso(0) })],
    ['later in this minute', () => ({ until: new Date(scene.clock.now().getTime() + 30_000).toISOString() })],
    ['before it begins', () => ({ from: iso(10), until: iso(5) })],
    ['when it begins', () => ({ from: iso(10), until: iso(10) })],
    ['in the minute in which it begins', () => ({ from: iso(10), until: iso(10.5) })],
  ])('that ends %s is refused', async (_name, given) => {
    await expect(invite(given())).rejects.toMatchObject(invalid('until', 'in-past'));
    expect(await states()).toEqual([]);
  });
});

describe('taking part', () => {
  it.each<[string, Partial<Grant>]>([
    ['an action of theirs', { origin: 'action', level: 'own-actions' }],
    ['emergency access', { origin: 'break-glass', until: new Date('2999-01-01T00:00:00Z') }],
    ['an invitation of who leads the table', { organisationId: 'leading' }],
  ])('is not what %s does', async (_name, given) => {
    const organisationId = given.organisationId ? at.chair.organisationId : at.partner.organisationId;
    const personId = given.origin === 'break-glass' ? at.partner.personId : null;
    await give({ ...given, organisationId, personId });
    await expect(share()).rejects.toMatchObject({ code: 'has-participants' });
  });

  it('is also what access that was asked for and granted does', async () => {
    await give({ origin: 'access-request', personId: at.partner.personId });
    expect(await share()).toMatchObject({ status: 'shared' });
  });

  function give(given: Partial<Grant>) {
    const grant: Grant = {
      ...{ organisationId: at.partner.organisationId, personId: null, level: 'dossier' },
      ...{ reason: 'Voor de proef.', origin: 'invitation' },
      ...given,
    };
    const file = { id, tableId: at.table.id, purpose: 'sample' };
    const by = grant.origin === 'break-glass' ? at.partner : at.chair;
    return scene.get(UnitOfWork).run(by, () => scene.get(Grants).give(by, file, grant));
  }
});

describe('inviting on one track', () => {
  it('shows what is shared and what is on it, and not what is on the other', async () => {
    for (const [role, name] of [
      ...([
        ['concerned', 'Gedeeld'],
        ['victim', 'Slachtoffer'],
        ['offender', 'Dader'],
      ] as const),
    ])
      await scene.get(AddSubject).execute(at.chair, id, { kind: 'person', role, name });
    await invite({ track: 'victim-care' });
    await invite({ organisationId: at.care.organisationId, track: 'tackle-offender' });
    const namesFor = async (actor: PersonActor) =>
      (await scene.get(SubjectList).execute(actor, id, { limit: 25 })).items.map(({ name }) => name);
    expect(await namesFor(at.partner)).toEqual(['Gedeeld', 'Slachtoffer']);
    expect(await namesFor(at.care)).toEqual(['Gedeeld', 'Dader']);
    expect(await namesFor(at.chair)).toEqual(['Gedeeld', 'Slachtoffer', 'Dader']);
    const { items } = await scene.get(ParticipantList).execute(at.chair, id, { limit: 25 });
    expect(items.map(({ track }) => track)).toEqual(['tackle-offender', 'victim-care']);
  });

  it('is refused at a table without tracks', async () => {
    const plain = await aCase(scene.modules, scene.chair, scene.table);
    const { organisationId } = scene.partner;
    const invited = scene.get(InviteParticipant).execute(scene.chair, plain, {
      ...{ organisationId, level: 'dossier', track: 'victim-care', reason: 'Is behandelaar.' },
    });
    await expect(invited).rejects.toMatchObject(invalid('track', 'unknown'));
  });
});
