import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anActorAt,
  aPerson,
  aTable,
  changeRecorded,
  type PersonActor,
  recordedAbout,
  type TestTable,
} from '#lib/testing';
import { type IntakeScene, signalAt, startIntake } from '../intake-for-spec.js';
import { ReadSignal } from './read-signal.js';
import { RegisterSignal } from './register-signal.js';
import type { RegisterSignalDto } from './signal.dto.js';

let scene: IntakeScene;
beforeAll(async () => {
  scene = await startIntake();
}, 60_000);
afterAll(() => scene.stop());

const register = (given: Partial<RegisterSignalDto> = {}, actor = scene.partner) =>
  scene.get(RegisterSignal).execute(actor, signalAt(scene.table.code, given));
const countSignals = async () => (await scene.superuser.query<object[]>('SELECT FROM intake.signal')).length;

describe('reporting a signal', () => {
  it('keeps who reported what, about whom, and when', async () => {
    const { id, number } = await register();
    expect(number).toBe(`${scene.table.numberPrefix}-S-2026-0001`);
    expect(await scene.get(ReadSignal).execute(scene.partner, id)).toMatchObject({
      id,
      number,
      status: 'received',
      receivedAt: scene.clock.now().toISOString(),
      reporter: { id: scene.partner.personId },
      subjects: [{ kind: 'person', role: 'concerned', name: 'Iemand Verzonnen', birthDate: null }],
      destroyBy: '2031-11-23',
      triage: null,
      caseId: null,
      additions: [],
      allowedActions: ['supplement'],
      version: 1,
    });
  });

  it('is recorded without a word of what it says', async () => {
    const { id } = await register();
    const events = await recordedAbout(scene.db, id);
    expect(events).toMatchObject([
      { action: 'signal.registered', actor_id: scene.partner.personId, table_id: scene.table.id },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Geheim|Verzonnen/);
  });

  it('is told once to each who does triage, and to nobody else', async () => {
    const coordinator = await aPerson(scene.db, { at: scene.table, role: 'process-coordinator' });
    const { id } = await register();
    const told = (await scene.said(id)).map(({ type, receiverId }) => [type, receiverId]);
    const expected = [scene.chair, coordinator].map(({ personId }) => ['signal.received', personId]);
    expect(told.sort()).toEqual(expected.sort());
  });

  it('by the chair is not told to the chair', async () => {
    const { id } = await register({}, scene.chair);
    const receivers = (await scene.said(id)).map(({ receiverId }) => receiverId);
    expect(receivers).not.toContain(scene.chair.personId);
  });

  it.each<[string, Partial<RegisterSignalDto>, string, string]>([
    ['a theme that the table does not know', { themes: ['sample', 'other'] }, 'themes[1]', 'unknown'],
    [
      'a subject that it does not know',
      { subjects: [{ kind: 'area', name: 'De haven' }] },
      'subjects[0].kind',
      'unknown',
    ],
    ['facts that nobody checked', { factsConfirmed: false }, 'factsConfirmed', 'not-confirmed'],
  ])('with %s is refused', async (_name, given, field, code) => {
    const before = await countSignals();
    await expect(register(given)).rejects.toMatchObject({
      failure: 'invalid',
      errors: [expect.objectContaining({ field, code })],
    });
    expect(await countSignals()).toBe(before);
  });

  it('to a table at which one does not sit is refused as one that does not exist', async () => {
    const { code: another } = await aTable(scene.db);
    const refusals = await Promise.all(
      [another, 'no-such-table'].map((tableCode) => register({ tableCode }).catch((error: unknown) => error)),
    );
    expect(refusals[0]).toMatchObject({ errors: [{ field: 'tableCode', code: 'unknown' }] });
    expect(refusals[0]).toEqual(refusals[1]);
  });

  it('by many at once gives each its own number', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => register()));
    expect(new Set(made.map(({ number }) => number)).size).toBe(8);
  });
});

describe('reading a signal', () => {
  it.each(['partner', 'care-coordinator'] as const)('is not for another %s of the table', async (role) => {
    const { id } = await register();
    const colleague = await aPerson(scene.db, { at: scene.table, role, of: scene.partner.organisationId });
    await expect(scene.get(ReadSignal).execute(colleague, id)).rejects.toMatchObject({
      failure: 'not-found',
    });
  });

  it('is for who does triage, and not for those of another table', async () => {
    const { id } = await register();
    expect(await scene.get(ReadSignal).execute(scene.chair, id)).toMatchObject({
      allowedActions: ['triage'],
    });
    const stranger = anActorAt((await aTable(scene.db)).id, 'chair');
    await expect(scene.get(ReadSignal).execute(stranger, id)).rejects.toMatchObject({
      failure: 'not-found',
    });
  });
});

describe('reporting to a regional table', () => {
  let regional: TestTable;
  let reporter: PersonActor;
  beforeAll(async () => {
    regional = await aTable(scene.db);
    reporter = await aPerson(scene.db, { at: regional });
    const cover = `UPDATE identity.casus_table SET municipalities = '{Groningen,Westerkwartier}' WHERE id = $1`;
    await changeRecorded(scene.db, [regional.id], cover, [regional.id]);
  });

  const report = (municipality?: string) =>
    scene
      .get(RegisterSignal)
      .execute(reporter, signalAt(regional.code, municipality === undefined ? {} : { municipality }));

  it('asks which municipality it is about', async () => {
    await expect(report()).rejects.toMatchObject({ errors: [{ field: 'municipality', code: 'required' }] });
    await expect(report('Delfzijl')).rejects.toMatchObject({
      errors: [{ field: 'municipality', code: 'unknown' }],
    });
    await expect(register({ municipality: 'Groningen' })).rejects.toMatchObject({
      errors: [{ field: 'municipality', code: 'unknown' }],
    });
  });

  it('is seen by who leads it for that municipality, and not for another', async () => {
    const { id } = await report('Groningen');
    const chair = await aPerson(scene.db, { at: regional, role: 'chair' });
    const chairFor = (municipality: string) => ({
      ...chair,
      memberships: chair.memberships.map((seat) => ({ ...seat, municipality })),
    });
    const read = (municipality: string) => scene.get(ReadSignal).execute(chairFor(municipality), id);
    await expect(read('Groningen')).resolves.toMatchObject({ municipality: 'Groningen' });
    await expect(read('Westerkwartier')).rejects.toMatchObject({ failure: 'not-found' });
  });
});
