import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ActorFactory } from '#lib/identity';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import {
  actingAt,
  aCase,
  anActor,
  announcedAbout,
  aPerson,
  closeCase,
  lastRecorded,
  type PersonActor,
  recordedAbout,
} from '#lib/testing';
import { CaseList } from '../case-file/case-list.query.js';
import { ReadCase } from '../case-file/read-case.js';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { Exclude } from '../exclusions/exclude.js';
import { anOpenTable, type OpenTable } from '../open-table-for-spec.js';
import { EndParticipation } from '../participants/end-participation.js';
import { ParticipantList } from '../participants/participant-list.query.js';
import { EmergencyAccessDto } from './emergency-access.dto.js';
import { UseEmergencyAccess } from './use-emergency-access.js';

let scene: CasesScene;
let at: OpenTable;
let privacyOfficer: PersonActor;
let caseId: string;
let number: string;
beforeAll(async () => {
  scene = await startCases();
  at = await anOpenTable(scene);
  privacyOfficer = await aPerson(scene.db, { duties: ['privacy-officer'] });
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  // Somebody new each time: one person may do this a few times a day.
  at = { ...at, partner: await aPerson(scene.db, { at: at.table }) };
  caseId = await aCase(scene.modules, at.chair, at.table);
  ({ number } = await scene.get(ReadCase).execute(at.chair, caseId));
});
afterAll(() => scene.stop());

const reason = 'Geheim: staat nu bij de opvang op de stoep.';
const use = (given: Partial<EmergencyAccessDto> = {}, actor = at.partner) =>
  scene.get(UseEmergencyAccess).execute(actor, { caseNumber: number, reason, hours: 4, ...given });
const minutes = (from: number) => new Date(scene.clock.now().getTime() + from * 60_000);
const sees = async (moment = scene.clock.now(), actor = at.partner) =>
  scene
    .get(ReadCase)
    .execute(actingAt(actor, moment), caseId)
    .then(
      ({ sight }) => sight,
      () => 'nothing',
    );
const grants = async () => (await scene.get(ParticipantList).execute(at.chair, caseId, { limit: 25 })).items;
const unknown = {
  failure: 'invalid',
  errors: [expect.objectContaining({ field: 'caseNumber', code: 'unknown' })],
};

describe('emergency access', () => {
  it('opens the dossier at once, to whoever uses it and nobody else', async () => {
    expect(await sees()).toBe('nothing');
    expect(await use()).toEqual({ caseId, until: minutes(240).toISOString() });
    expect(await sees()).toBe('dossier');
    const colleague = await aPerson(scene.db, { at: at.table, of: at.partner.organisationId });
    expect(await sees(undefined, colleague)).toBe('nothing');
    expect(await grants()).toMatchObject([
      { personId: at.partner.personId, origin: 'break-glass', level: 'dossier', track: 'all', reason },
    ]);
  });

  it.each([1, 8])('of %i hours ends by itself at the minute', async (hours) => {
    scene.clock.advance({ seconds: 30 });
    const { until } = await use({ hours });
    const end = new Date(until);
    expect(end.getTime()).toBe(minutes(hours * 60).getTime() - 30_000);
    expect([await sees(new Date(end.getTime() - 60_000)), await sees(end)]).toEqual(['dossier', 'nothing']);
    const later = await scene.get(CaseList).execute(actingAt(at.partner, end), { limit: 100 });
    expect(later.items.map(({ id }) => id)).not.toContain(caseId);
  });

  it('is told at once to who leads the table and to the privacy officers', async () => {
    await use();
    const [grant] = await grants();
    const told = await announcedAbout(scene.db, grant?.id ?? '');
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['access.emergency-used']));
    expect(told.map(({ receiverId }) => receiverId).sort()).toEqual(
      [at.chair.personId, at.coordinator.personId, privacyOfficer.personId].sort(),
    );
    for (const { receiverId } of told) expect(await maySee(receiverId, grant?.id ?? '')).toBe(true);
    expect(await maySee(at.care.personId, grant?.id ?? '')).toBe(false);
  });

  it('is not told to whoever uses it', async () => {
    const officer = await aPerson(scene.db, { at: at.table, duties: ['privacy-officer'] });
    await use({}, officer);
    const told = await announcedAbout(scene.db, (await grants())[0]?.id ?? '');
    expect(told.map(({ receiverId }) => receiverId)).toContain(privacyOfficer.personId);
    expect(told.map(({ receiverId }) => receiverId)).not.toContain(officer.personId);
  });

  it('is recorded as such, without why', async () => {
    await use();
    const [grant] = await grants();
    const events = await recordedAbout(scene.db, grant?.id ?? '');
    expect(events.map(({ action }) => action).sort()).toEqual([
      'case.emergency-access',
      'case.participant-invited',
    ]);
    expect(await lastRecorded(scene.db, 'case.emergency-access')).toMatchObject({
      ...{ actor_id: at.partner.personId, object_id: grant?.id, case_id: caseId, purpose: 'sample' },
    });
    expect(JSON.stringify(events)).not.toContain('Geheim');
  });

  it('is refused while it runs, and may be used again after', async () => {
    const both = await Promise.allSettled([use({ hours: 1 }), use({ hours: 1 })]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { failure: 'conflict', code: 'already-open' } },
    ]);
    scene.clock.advance({ minutes: 59 });
    await expect(use()).rejects.toMatchObject({ code: 'already-open' });
    scene.clock.advance({ minutes: 1 });
    await use();
    expect((await grants()).map(({ state }) => state)).toEqual(['active', 'ended']);
  });

  it('can be ended before its time by who leads the table', async () => {
    await use();
    await scene.get(EndParticipation).execute(at.chair, caseId, (await grants())[0]?.id ?? '');
    expect(await sees()).toBe('nothing');
  });

  it.each<[string, () => Promise<[string, PersonActor]>]>([
    ['that no case has', async () => ['OPN-1999-9999', at.partner]],
    [
      'of a table that forbids it',
      async () => {
        const shut = await aCase(scene.modules, scene.chair, scene.table);
        return [(await scene.get(ReadCase).execute(scene.chair, shut)).number, scene.partner];
      },
    ],
    ['of a table at which they do not sit', async () => [number, scene.partner]],
    ['for who sits nowhere', async () => [number, anActor()]],
    [
      'of a closed case',
      async () => {
        await closeCase(scene.modules, at.chair, caseId);
        return [number, at.partner];
      },
    ],
    [
      'of a case that they are kept out of',
      async () => {
        const whom = { personId: at.partner.personId, reason: 'Is familie.' };
        await scene.get(Exclude).execute(at.chair, caseId, whom);
        return [number, at.partner];
      },
    ],
    [
      'of a case that their organisation is kept out of',
      async () => {
        const whom = { organisationId: at.partner.organisationId, reason: 'Is familie.' };
        await scene.get(Exclude).execute(at.chair, caseId, whom);
        return [number, at.partner];
      },
    ],
  ])('with a number %s gives one and the same answer, and opens nothing', async (_name, which) => {
    const [caseNumber, actor] = await which();
    const refused = await use({ caseNumber }, actor).catch((error: unknown) => error);
    expect(refused).toMatchObject(unknown);
    const absent = await use({ caseNumber: 'OPN-2000-0000' }, actor).catch((error: unknown) => error);
    expect(refused).toEqual(absent);
    expect(await grantsInAll()).toEqual([]);
  });
});

async function grantsInAll(): Promise<object[]> {
  return scene.superuser.query('SELECT id FROM cases.participant WHERE case_id = $1', [caseId]);
}

/** As the delivery asks it, of the rights that the receiver has according to the register. */
function maySee(personId: string, grantId: string): Promise<boolean> {
  return scene.get(UnitOfWork).lookUp(at.chair, async () => {
    const receiver = await scene.get(ActorFactory).of(personId);
    return receiver !== null && scene.get(Gate).canSee(receiver, 'participation', grantId);
  });
}

describe('what is asked of whoever uses it', () => {
  const wrong = (given: object) =>
    validateSync(
      plainToInstance(EmergencyAccessDto, { caseNumber: 'OPN-2026-0001', reason, hours: 1, ...given }),
    ).map(({ property }) => property);

  it.each([
    [{}, []],
    [{ reason: 'Te kort.' }, ['reason']],
    [{ reason: ' '.repeat(30) }, ['reason']],
    [{ hours: 0 }, ['hours']],
    [{ hours: 9 }, ['hours']],
    [{ hours: 1.5 }, ['hours']],
    [{ caseNumber: '' }, ['caseNumber']],
  ])('%j: wrong are %j', (given, expected) => {
    expect(wrong(given)).toEqual(expected);
  });
});
