import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import { systemActor } from '#lib/kernel';
import {
  actingAt,
  aCase,
  announcedAbout,
  anActor,
  aParticipation,
  aPerson,
  aTable,
  closeCase,
  lastRecorded,
  type PersonActor,
  recordedAbout,
} from '#lib/testing';
import { ReadCase } from '../case-file/read-case.js';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import type { AccessAsked } from '../cases.messages.js';
import { Exclude } from '../exclusions/exclude.js';
import { anOpenTable, type OpenTable } from '../open-table-for-spec.js';
import type { DecideAccessDto, RequestAccessDto } from './access-request.dto.js';
import { AccessRequestList } from './access-request-list.query.js';
import { DecideAccess } from './decide-access.js';
import { RequestAccess } from './request-access.js';
import { TellOfRequest } from './tell-of-request.js';
import { WithdrawRequest } from './withdraw-request.js';

let scene: CasesScene;
let at: OpenTable;
let caseId: string;
let number: string;
let requester: PersonActor;
beforeAll(async () => {
  scene = await startCases();
  at = await anOpenTable(scene);
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  caseId = await aCase(scene.modules, at.chair, at.table);
  ({ number } = await scene.get(ReadCase).execute(at.chair, caseId));
  requester = await aPerson(scene.db, { at: at.table });
});
afterAll(() => scene.stop());

const reason = 'Geheim: heeft een moeder in behandeling.';
const motivation = 'Geheim: is nodig voor de zorg.';
const request = (given: Partial<RequestAccessDto> = {}, actor = requester) =>
  scene.get(RequestAccess).execute(actor, { caseNumber: number, level: 'dossier', reason, ...given });
const decide = (id: string, given: Partial<DecideAccessDto> = {}, version = 1, actor = at.chair) =>
  scene.get(DecideAccess).execute(actor, id, version, { granted: true, motivation, ...given });
const withdraw = (id: string, version = 1, actor = requester) =>
  scene.get(WithdrawRequest).execute(actor, id, version);
const list = async (actor = requester, query = {}) =>
  (await scene.get(AccessRequestList).execute(actor, { limit: 100, ...query })).items;
const only = async (id: string, actor = requester) => (await list(actor)).find((one) => one.id === id);
const minutes = (from: number) => new Date(scene.clock.now().getTime() + from * 60_000);
const sees = async (actor: PersonActor, moment = scene.clock.now()) =>
  scene
    .get(ReadCase)
    .execute(actingAt(actor, moment), caseId)
    .then(
      ({ sight }) => sight,
      () => 'nothing',
    );
/** What the worker makes of the request. */
const deliver = async (id: string) => {
  const [asked] = await scene.db.query<{ payload: AccessAsked }[]>(
    `SELECT payload FROM queue.outbox WHERE type = 'access.asked' AND payload ->> 'requestId' = $1`,
    [id],
  );
  const payload = asked?.payload;
  if (!payload) throw new Error('Nothing was asked');
  await scene.get(UnitOfWork).run(systemActor('worker'), () => scene.get(TellOfRequest).handle(payload));
};
const notFound = { failure: 'not-found' };
const decided = { failure: 'rule-broken', code: 'already-decided' };

describe('asking to see a case', () => {
  it('is told to who leads the table, and kept with why', async () => {
    const { id } = await request({ caseNumber: ` ${number.toLowerCase()} ` });
    expect(await announcedAbout(scene.db, id)).toEqual([]);
    await deliver(id);
    const told = await announcedAbout(scene.db, id);
    expect(told.map(({ receiverId }) => receiverId).sort()).toEqual(
      [at.chair.personId, at.coordinator.personId].sort(),
    );
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['access.requested']));
    expect(await only(id, at.chair)).toMatchObject({
      ...{ caseNumber: number, caseId, level: 'dossier', reason, status: 'pending', mine: false, version: 1 },
      ...{ requester: expect.stringMatching(/^Naam van/), allowedActions: ['decide'] },
    });
    const events = await recordedAbout(scene.db, id);
    expect(events).toMatchObject([
      { action: 'case.access-requested', case_id: caseId, table_id: at.table.id },
      { action: 'case.access-request-told', case_id: caseId, table_id: at.table.id },
    ]);
    expect(JSON.stringify(events)).not.toContain('Geheim');
  });

  it('does not open it', async () => {
    await request();
    expect(await sees(requester)).toBe('nothing');
  });

  /** What somebody can find out about a number: all that they get back, but for what differs between any two. */
  const allThatIsTold = async (caseNumber: string) => {
    const somebody = await aPerson(scene.db, { at: at.table });
    const answer = await request({ caseNumber }, somebody);
    const again = await request({ caseNumber }, somebody).catch((error: unknown) => error);
    const [shown] = await list(somebody);
    const withdrawn = await withdraw(answer.id, 1, somebody);
    const { id, requester: name, organisationName, caseNumber: typed, ...rest } = shown!;
    return [
      Object.keys(answer),
      again,
      rest,
      withdrawn,
      id === answer.id,
      name !== '',
      organisationName !== '',
      typed,
    ];
  };

  it.each<[string, () => Promise<string>]>([
    ['that no case has', async () => 'OPN-1999-9999'],
    [
      'of another table',
      async () => {
        const other = await aCase(scene.modules, scene.chair, scene.table);
        return (await scene.get(ReadCase).execute(scene.chair, other)).number;
      },
    ],
    [
      'of a closed case',
      async () => {
        await closeCase(scene.modules, at.chair, caseId);
        return number;
      },
    ],
  ])('with a number %s gives the same answers, and tells nobody', async (_name, which) => {
    const caseNumber = await which();
    const open = await aCase(scene.modules, at.chair, at.table);
    const known = (await scene.get(ReadCase).execute(at.chair, open)).number;
    const [unknownTold, knownTold] = [await allThatIsTold(caseNumber), await allThatIsTold(known)];
    expect(unknownTold.slice(0, -1)).toEqual(knownTold.slice(0, -1));
    const { id } = await request({ caseNumber });
    await deliver(id);
    expect(await announcedAbout(scene.db, id)).toEqual([]);
    expect(await only(id, at.chair)).toBeUndefined();
    expect(await only(id)).toMatchObject({ caseId: null, status: 'pending', mine: true });
  });

  it('by who sits at several tables for several organisations looks the same, known or not', async () => {
    const seats = [...scene.partner.memberships, ...requester.memberships];
    const both = { ...requester, memberships: seats };
    await request({ caseNumber: 'OPN-1999-9999' }, both);
    await request({}, both);
    expect(new Set((await list(both)).map(({ organisationName }) => organisationName)).size).toBe(1);
  });

  it('by who is kept out of it gives the same answer, and tells nobody', async () => {
    const whom = { personId: requester.personId, reason: 'Is familie.' };
    await scene.get(Exclude).execute(at.chair, caseId, whom);
    const { id } = await request();
    expect(await announcedAbout(scene.db, id)).toEqual([]);
    expect(await only(id, at.chair)).toBeUndefined();
  });

  it('twice is refused while the first is pending, also at once', async () => {
    const both = await Promise.allSettled([request(), request({ level: 'process' })]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { failure: 'conflict', code: 'already-requested' } },
    ]);
    const [pending] = await list();
    await withdraw(pending?.id ?? '');
    await request();
    expect((await list()).map(({ status }) => status)).toEqual(['pending', 'withdrawn']);
  });

  it('is for who sits at a table', async () => {
    await expect(request({}, anActor())).rejects.toMatchObject({ failure: 'forbidden' });
  });
});

describe('deciding about a request', () => {
  it.each(['process', 'dossier'] as const)('opens exactly what was asked: %s', async (level) => {
    const { id } = await request({ level });
    expect(await decide(id)).toEqual({ status: 'granted', version: 2 });
    expect(await sees(requester)).toBe(level);
    const colleague = await aPerson(scene.db, { at: at.table, of: requester.organisationId });
    expect(await sees(colleague)).toBe('nothing');
    expect(await only(id)).toMatchObject({
      ...{ status: 'granted', caseId, motivation, decidedBy: expect.stringMatching(/^Naam van/) },
      ...{ decidedAt: scene.clock.now().toISOString(), allowedActions: [] },
    });
    expect(await announcedAbout(scene.db, id)).toContainEqual({
      ...{ type: 'access.decided', receiverId: requester.personId },
    });
    const events = await recordedAbout(scene.db, id);
    expect(events.at(-1)).toMatchObject({ action: 'case.access-decided', fields: ['status'] });
    expect(JSON.stringify(events)).not.toContain('Geheim');
  });

  it('opens it until the minute that was given, and not longer', async () => {
    const { id } = await request();
    await decide(id, { until: minutes(60).toISOString() });
    expect([await sees(requester, minutes(59)), await sees(requester, minutes(60))]).toEqual([
      'dossier',
      'nothing',
    ]);
  });

  it('with no is kept, and opens nothing', async () => {
    const { id } = await request();
    expect(await decide(id, { granted: false })).toEqual({ status: 'refused', version: 2 });
    expect(await sees(requester)).toBe('nothing');
    expect(await only(id)).toMatchObject({ status: 'refused', motivation, caseId: null });
    expect(await list(at.chair, { status: 'refused' })).toContainEqual(expect.objectContaining({ id }));
    await request();
    expect((await list()).map(({ status }) => status)).toEqual(['pending', 'refused']);
  });

  it.each([true, false])('is done once (the second says %s)', async (granted) => {
    const { id } = await request();
    await decide(id);
    await expect(decide(id, { granted }, 2)).rejects.toMatchObject(decided);
    await expect(withdraw(id, 2)).rejects.toMatchObject(decided);
  });

  it('is not done about what was withdrawn', async () => {
    const { id } = await request();
    expect(await withdraw(id)).toEqual({ status: 'withdrawn', version: 2 });
    await expect(decide(id, {}, 2)).rejects.toMatchObject(decided);
    expect(await sees(requester)).toBe('nothing');
    expect(await lastRecorded(scene.db, 'case.access-request-withdrawn')).toMatchObject({ object_id: id });
  });

  it('is refused to who saw another version; of two at once one counts', async () => {
    const { id } = await request();
    await expect(decide(id, {}, 2)).rejects.toMatchObject({ failure: 'stale' });
    const both = await Promise.allSettled([decide(id), decide(id, { granted: false }, 1, at.coordinator)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { failure: 'stale' } },
    ]);
  });

  it.each<[string, () => Partial<DecideAccessDto>, string]>([
    ['with an end in the past', () => ({ until: minutes(-1).toISOString() }), 'until'],
    ['with an end now', () => ({ until: minutes(0).toISOString() }), 'until'],
  ])('%s is refused, and the request stays', async (_name, given, field) => {
    const { id } = await request();
    await expect(decide(id, given())).rejects.toMatchObject({ errors: [{ field, code: 'in-past' }] });
    expect(await only(id)).toMatchObject({ status: 'pending', version: 1 });
  });

  it('on a track that the table does not know is refused', async () => {
    const plain = await aCase(scene.modules, scene.chair, scene.table);
    const { number: caseNumber } = await scene.get(ReadCase).execute(scene.chair, plain);
    const { id } = await request({ caseNumber }, scene.partner);
    const onTrack = decide(id, { track: 'victim-care' }, 1, scene.chair);
    await expect(onTrack).rejects.toMatchObject({ errors: [{ field: 'track', code: 'unknown' }] });
  });

  it('of one’s own is left to another leader', async () => {
    const { id } = await request({}, at.chair);
    await expect(decide(id)).rejects.toMatchObject({ failure: 'rule-broken', code: 'own-request' });
    expect(await decide(id, {}, 1, at.coordinator)).toMatchObject({ status: 'granted' });
  });

  it('is for who leads that table, and hidden from others', async () => {
    const { id } = await request();
    const stranger = await aPerson(scene.db, { at: await aTable(scene.db), role: 'chair' });
    await aParticipation(scene.modules, at.chair, caseId, at.partner.organisationId);
    for (const actor of [at.partner, stranger]) {
      await expect(decide(id, {}, 1, actor)).rejects.toMatchObject(notFound);
      await expect(withdraw(id, 1, actor)).rejects.toMatchObject(notFound);
      expect(await only(id, actor)).toBeUndefined();
    }
    await expect(decide(id, {}, 1, requester)).rejects.toMatchObject({ failure: 'forbidden' });
    await expect(withdraw(id, 1, at.chair)).rejects.toMatchObject({ failure: 'forbidden' });
    await expect(decide('x')).rejects.toMatchObject(notFound);
  });

  it('is hidden from a leader who is kept out of the case', async () => {
    const { id } = await request();
    const whom = { personId: at.chair.personId, reason: 'Is familie.' };
    await scene.get(Exclude).execute(at.coordinator, caseId, whom);
    expect(await only(id, at.chair)).toBeUndefined();
    await expect(decide(id)).rejects.toMatchObject(notFound);
  });

  it('opens nothing in a case that was closed meanwhile; no can still be said', async () => {
    const { id } = await request();
    await closeCase(scene.modules, at.chair, caseId);
    await expect(decide(id)).rejects.toMatchObject({ code: 'case-closed' });
    expect(await decide(id, { granted: false })).toMatchObject({ status: 'refused' });
  });
});
