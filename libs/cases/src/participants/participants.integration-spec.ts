import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, wholeMinute } from '#lib/kernel';
import {
  aCase,
  allPages,
  anOrganisation,
  aParticipation,
  aPerson,
  aSeat,
  aTable,
  lastRecorded,
  recordedAbout,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { ReadCase } from '../case-file/read-case.js';
import { EndParticipation } from './end-participation.js';
import { InviteParticipant } from './invite-participant.js';
import { ParticipantList } from './participant-list.query.js';

let scene: CasesScene;
let id: string;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
beforeEach(async () => {
  id = await aCase(scene.modules, scene.chair, scene.table);
});
afterAll(() => scene.stop());

const invite = (organisationId: string, actor = scene.chair, caseId = id) =>
  scene
    .get(InviteParticipant)
    .execute(actor, caseId, { organisationId, level: 'dossier', reason: 'Is behandelaar.' });
const end = (participantId: string, actor = scene.chair, caseId = id) =>
  scene.get(EndParticipation).execute(actor, caseId, participantId);
const list = (actor = scene.chair) => scene.get(ParticipantList).execute(actor, id, { limit: 25 });
const notFound = { failure: 'not-found' };
const already = { failure: 'conflict', code: 'already-participant' };

describe('inviting an organisation', () => {
  it('keeps who, at what level, why and since when, and records that access was given', async () => {
    const { id: participantId } = await invite(scene.partner.organisationId);
    const { items } = await list();
    expect(items).toEqual([
      {
        id: participantId,
        organisationId: scene.partner.organisationId,
        organisationName: expect.stringMatching(/^Organisatie/),
        personId: null,
        personName: null,
        level: 'dossier',
        track: 'all',
        origin: 'invitation',
        reason: 'Is behandelaar.',
        invitedBy: expect.stringMatching(/^Naam van/),
        state: 'active',
        startedAt: scene.clock.now().toISOString(),
        from: wholeMinute(scene.clock.now()).toISOString(),
        until: null,
        endedAt: null,
      },
    ]);
    const events = await recordedAbout(scene.db, participantId);
    expect(events).toMatchObject([{ action: 'case.participant-invited', case_id: id, purpose: 'sample' }]);
    expect(JSON.stringify(events)).not.toContain('behandelaar');
  });

  it.each([
    ['never signed', async () => anOrganisation(scene.db)],
    [
      'signed for another table only',
      async () => (await aPerson(scene.db, { at: await aTable(scene.db) })).organisationId,
    ],
    ['does not exist', async () => newId()],
  ])('is refused for one that %s', async (_name, organisation) => {
    await expect(invite(await organisation())).rejects.toMatchObject({
      failure: 'invalid',
      errors: [{ field: 'organisationId', code: 'no-covenant' }],
    });
  });

  it('is refused while it takes part already', async () => {
    await invite(scene.partner.organisationId);
    await expect(invite(scene.partner.organisationId)).rejects.toMatchObject(already);
  });

  it('by two chairs at once happens once', async () => {
    const second = await aPerson(scene.db, { at: scene.table, role: 'process-coordinator' });
    const { organisationId } = scene.partner;
    const both = await Promise.allSettled([invite(organisationId), invite(organisationId, second)]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toMatchObject([{ reason: already }]);
    expect((await list()).items).toHaveLength(1);
  });

  it('is not for partners, and hidden from who cannot see the case', async () => {
    const other = await aPerson(scene.db, { at: scene.table });
    await expect(invite(other.organisationId, scene.partner)).rejects.toMatchObject(notFound);
    await invite(scene.partner.organisationId);
    await expect(invite(other.organisationId, scene.partner)).rejects.toMatchObject({
      failure: 'forbidden',
    });
  });
});

describe('ending a participation', () => {
  it('takes the case from the partner’s sight, and keeps that they saw it', async () => {
    const participantId = await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    await scene.get(ReadCase).execute(scene.partner, id);
    await end(participantId);
    await expect(scene.get(ReadCase).execute(scene.partner, id)).rejects.toMatchObject(notFound);
    expect((await list()).items).toMatchObject([
      { id: participantId, endedAt: scene.clock.now().toISOString() },
    ]);
    expect(await lastRecorded(scene.db, 'case.participant-ended')).toMatchObject({
      object_id: participantId,
      case_id: id,
    });
  });

  it('makes way for another invitation', async () => {
    await end((await invite(scene.partner.organisationId)).id);
    await invite(scene.partner.organisationId);
    expect((await list()).items.map(({ endedAt }) => endedAt === null)).toEqual([true, false]);
  });

  it.each<[string, () => Promise<string>]>([
    ['that is not there', async () => newId()],
    ['with something that is no id', async () => 'x'],
    [
      'of another case',
      async () => {
        const another = await aCase(scene.modules, scene.chair, scene.table);
        return (await invite(scene.partner.organisationId, scene.chair, another)).id;
      },
    ],
    [
      'that ended before',
      async () => {
        const { id: participantId } = await invite(scene.partner.organisationId);
        await end(participantId);
        return participantId;
      },
    ],
  ])('%s is not found', async (_name, which) => {
    await expect(end(await which())).rejects.toMatchObject(notFound);
  });
});

describe('the participants of a case', () => {
  it('are for those who may read it', async () => {
    await expect(list(scene.partner)).rejects.toMatchObject(notFound);
    await invite(scene.partner.organisationId);
    expect((await list(scene.partner)).items).toHaveLength(1);
    expect(await lastRecorded(scene.db, 'case.participants-read')).toMatchObject({
      actor_id: scene.partner.personId,
      case_id: id,
    });
  });

  it('come a page at a time: those who take part first, the newest of them above', async () => {
    const at = (person: { organisationId: string }) => invite(person.organisationId).then((made) => made.id);
    const [first, second] = [await at(scene.partner), await at(await aPerson(scene.db, { at: scene.table }))];
    const third = await at(await aPerson(scene.db, { at: scene.table }));
    await end(third);
    for (const limit of [1, 2, 3]) {
      const pages = await allPages((after) =>
        scene.get(ParticipantList).execute(scene.chair, id, { limit, after }),
      );
      expect(pages.flat().map((one) => one.id)).toEqual([second, first, third]);
      expect(pages).toHaveLength(Math.ceil(3 / limit));
    }
  });

  it('do not include people of the same organisation who sit elsewhere', async () => {
    await invite(scene.partner.organisationId);
    const colleague = await aPerson(scene.db, { of: scene.partner.organisationId });
    await expect(list(colleague)).rejects.toMatchObject(notFound);
    const elsewhere = await aSeat(scene.db, colleague, { at: await aTable(scene.db) });
    await expect(list(elsewhere)).rejects.toMatchObject(notFound);
  });
});
