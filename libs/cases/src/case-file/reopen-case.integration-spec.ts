import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCase,
  actingAt,
  aParticipation,
  aPerson,
  closeCase,
  lastRecorded,
  type PersonActor,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { Exclude } from '../exclusions/exclude.js';
import { ReadCaseAccess } from '../explained-access/read-case-access.js';
import { type OpenTable, anOpenTable } from '../open-table-for-spec.js';
import { InviteParticipant } from '../participants/invite-participant.js';
import { ParticipantList } from '../participants/participant-list.query.js';
import { CaseHistory } from './case-history.query.js';
import { ReadCase } from './read-case.js';
import { ReopenCase } from './reopen-case.js';
import { TransitionCase } from './transition-case.js';

let scene: CasesScene;
let at: OpenTable;
let id: string;
let overseer: PersonActor;
beforeAll(async () => {
  scene = await startCases();
  at = await anOpenTable(scene);
  overseer = await aPerson(scene.db, { at: at.table, role: 'chain-coordinator' });
}, 60_000);
beforeEach(async () => {
  scene.clock.reset();
  id = await aCase(scene.modules, at.chair, at.table);
});
afterAll(() => scene.stop());

const reason = 'Er is een nieuwe melding binnen het doel.';
const reopen = (version = 2, actor = at.chair) =>
  scene.get(ReopenCase).execute(actor, id, version, { reason });
const close = () => closeCase(scene.modules, at.chair, id);
const move = (to: string, version: number) =>
  scene.get(TransitionCase).execute(at.chair, id, version, { to, reason: 'Zo besloten.' });
const read = (actor = at.chair) => scene.get(ReadCase).execute(actor, id);
const participants = async () =>
  (await scene.get(ParticipantList).execute(at.chair, id, { limit: 25 })).items;
const invite = (organisationId: string) =>
  scene.get(InviteParticipant).execute(at.chair, id, { organisationId, level: 'dossier', reason });
const notFound = { failure: 'not-found' };

describe('reopening a case', () => {
  it('puts it back where it was closed, in sight of who leads, and lets it go on', async () => {
    await aParticipation(scene.modules, at.chair, id, at.partner.organisationId);
    await move('shared', 1);
    await move('closed', 2);
    const { destroyBy, allowedActions, closedAt, closedBy } = await read(at.coordinator);
    expect(allowedActions).toContain('reopen');
    expect(closedAt).toBe(scene.clock.now().toISOString());
    expect(closedBy).toMatch(/^Naam van/);
    scene.clock.advance({ days: 3 });
    expect(await reopen(3)).toEqual({ status: 'shared', version: 4, endedParticipations: 1 });
    const view = await read();
    expect(view).toMatchObject({ closed: false, status: 'shared', sight: 'dossier', closedBy: null });
    expect(view.destroyBy).toBe(destroyBy);
    expect(view.allowedActions).not.toContain('reopen');
    expect(view.allowedTransitions.map(({ to }) => to)).toEqual(['closed']);
    expect(await read(overseer)).toMatchObject({ sight: 'process', closed: false });
  });

  it('keeps who did it and why in its history, and records that it happened, not why', async () => {
    await close();
    await reopen();
    const { items } = await scene.get(CaseHistory).execute(at.chair, id, { limit: 25 });
    expect(items.map(({ from, to }) => [from, to])).toEqual([
      ['closed', 'opened'],
      ['opened', 'closed'],
      [null, 'opened'],
    ]);
    expect(items[0]).toMatchObject({ reason, reopened: true });
    expect(items[1]).toMatchObject({ reopened: false });
    expect(await lastRecorded(scene.db, 'case.reopened')).toMatchObject({
      ...{ object_id: id, fields: ['status'], reason: null },
    });
  });

  it('can be done again after it was closed again', async () => {
    await close();
    await reopen();
    await move('closed', 3);
    expect(await reopen(4)).toMatchObject({ status: 'opened', version: 5 });
  });

  it('is done once by two at once', async () => {
    await close();
    const both = await Promise.allSettled([reopen(), reopen(2, at.coordinator)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { failure: 'stale' } });
  });
});

describe('who took part in a case that is reopened', () => {
  it('does not see it again until invited anew, and what they had ended when it was closed', async () => {
    const { organisationId } = at.partner;
    const grantId = await aParticipation(scene.modules, at.chair, id, organisationId);
    await close();
    const closedAt = scene.clock.now().toISOString();
    expect(await lastRecorded(scene.db, 'case.participant-ended')).toMatchObject({
      ...{ object_id: grantId, case_id: id, reason: 'case-closed' },
    });
    scene.clock.advance({ days: 1 });
    await reopen();
    await expect(read(actingAt(at.partner, scene.clock.now()))).rejects.toMatchObject(notFound);
    expect(await participants()).toMatchObject([{ id: grantId, state: 'ended', endedAt: closedAt }]);
    await invite(organisationId);
    expect(await read(actingAt(at.partner, scene.clock.now()))).toMatchObject({ sight: 'dossier' });
  });

  it('keeps the end that came before the closure', async () => {
    const until = new Date(scene.clock.now().getTime() + 60 * 60_000).toISOString();
    const { organisationId } = at.partner;
    await scene
      .get(InviteParticipant)
      .execute(at.chair, id, { organisationId, level: 'dossier', reason, until });
    scene.clock.advance({ days: 1 });
    await close();
    expect(await reopen()).toMatchObject({ endedParticipations: 0 });
    expect(await participants()).toMatchObject([{ state: 'ended', endedAt: until }]);
  });

  it('stays kept out when they were', async () => {
    const { personId } = at.coordinator;
    await scene.get(Exclude).execute(at.chair, id, { personId, reason: 'Is familie.' });
    await close();
    await expect(reopen(2, at.coordinator)).rejects.toMatchObject(notFound);
    await reopen();
    await expect(read(at.coordinator)).rejects.toMatchObject(notFound);
  });

  it('is told truly of the days on which it was closed', async () => {
    const overseen = async (on?: string) =>
      (await scene.get(ReadCaseAccess).toCase(at.chair, id, on)).people
        .filter(({ role }) => role !== 'chair' && role !== 'process-coordinator')
        .map(({ personId }) => personId);
    await aParticipation(scene.modules, at.chair, id, at.partner.organisationId);
    const first = scene.clock.today();
    await close();
    scene.clock.advance({ days: 1 });
    const between = scene.clock.today();
    scene.clock.advance({ days: 1 });
    await reopen();
    expect((await overseen(first)).sort()).toEqual([at.partner.personId, overseer.personId].sort());
    expect(await overseen(between)).toEqual([]);
    expect(await overseen()).toEqual([overseer.personId]);
  });
});

describe('reopening is refused', () => {
  it('of a case that is open', async () => {
    await expect(reopen(1)).rejects.toMatchObject({ failure: 'rule-broken', code: 'case-not-closed' });
  });

  it('from who last saw an older version', async () => {
    await close();
    await expect(reopen(1)).rejects.toMatchObject({ failure: 'stale' });
    expect(await read()).toMatchObject({ closed: true });
  });

  it('when its data should be gone', async () => {
    await close();
    const { destroyBy } = await read();
    const day = 24 * 60 * 60_000;
    const left = Math.ceil((Date.parse(destroyBy) - scene.clock.now().getTime()) / day);
    scene.clock.advance({ days: left + 1 });
    await expect(reopen()).rejects.toMatchObject({ failure: 'rule-broken', code: 'destroy-by-passed' });
    expect((await read()).allowedActions).not.toContain('reopen');
  });

  it('to who does not see it, and to who sees it and does not lead', async () => {
    await aParticipation(scene.modules, at.chair, id, at.partner.organisationId);
    await expect(reopen(1, at.partner)).rejects.toMatchObject({ failure: 'forbidden' });
    await close();
    for (const actor of [at.partner, overseer, scene.chair])
      await expect(reopen(2, actor)).rejects.toMatchObject(notFound);
  });
});
