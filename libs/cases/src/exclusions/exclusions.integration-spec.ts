import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import {
  aCase,
  allPages,
  aParticipation,
  aPerson,
  lastRecorded,
  type PersonActor,
  recordedAbout,
} from '#lib/testing';
import { CaseList } from '../case-file/case-list.query.js';
import { ReadCase } from '../case-file/read-case.js';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { Exclude } from './exclude.js';
import { ExclusionList } from './exclusion-list.query.js';
import { LiftExclusion } from './lift-exclusion.js';

let scene: CasesScene;
let id: string;
let coordinator: PersonActor;
beforeAll(async () => {
  scene = await startCases();
  coordinator = await aPerson(scene.db, { at: scene.table, role: 'process-coordinator' });
}, 60_000);
beforeEach(async () => {
  id = await aCase(scene.modules, scene.chair, scene.table);
  await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
});
afterAll(() => scene.stop());

const reason = 'Geheim: is familie.';
const exclude = (whom: object, actor = scene.chair) =>
  scene.get(Exclude).execute(actor, id, { ...whom, reason });
const lift = (exclusionId: string, actor = scene.chair) =>
  scene.get(LiftExclusion).execute(actor, id, exclusionId);
const list = (actor = scene.chair) => scene.get(ExclusionList).execute(actor, id, { limit: 25 });
const read = (actor: PersonActor) => scene.get(ReadCase).execute(actor, id);
const notFound = { failure: 'not-found' };
const invalid = (field: string, code: string) => ({
  ...{ failure: 'invalid', errors: [expect.objectContaining({ field, code })] },
});

describe('keeping somebody out of a case', () => {
  it('takes it from their sight at once, whatever was granted, and gives it back when lifted', async () => {
    await read(scene.partner);
    const { id: exclusionId } = await exclude({ personId: scene.partner.personId });
    await expect(read(scene.partner)).rejects.toMatchObject(notFound);
    const seen = await scene.get(CaseList).execute(scene.partner, { limit: 100 });
    expect(seen.items.map((one) => one.id)).not.toContain(id);
    await lift(exclusionId);
    expect(await read(scene.partner)).toMatchObject({ id, sight: 'dossier' });
  });

  it('counts for a person, and not for their colleagues', async () => {
    const colleague = await aPerson(scene.db, { at: scene.table, of: scene.partner.organisationId });
    await exclude({ personId: scene.partner.personId });
    expect(await read(colleague)).toMatchObject({ id });
  });

  it('counts for everybody of an organisation', async () => {
    const colleague = await aPerson(scene.db, { at: scene.table, of: scene.partner.organisationId });
    await exclude({ organisationId: scene.partner.organisationId });
    for (const actor of [scene.partner, colleague]) await expect(read(actor)).rejects.toMatchObject(notFound);
  });

  it('counts for who leads the table as well, who then decides nothing about it', async () => {
    const { id: exclusionId } = await exclude({ personId: scene.chair.personId }, coordinator);
    await expect(read(scene.chair)).rejects.toMatchObject(notFound);
    await expect(list()).rejects.toMatchObject(notFound);
    await expect(lift(exclusionId)).rejects.toMatchObject(notFound);
    await expect(exclude({ personId: scene.partner.personId })).rejects.toMatchObject(notFound);
    await lift(exclusionId, coordinator);
    expect(await read(scene.chair)).toMatchObject({ id });
  });

  it('counts for who is invited afterwards', async () => {
    const other = await aPerson(scene.db, { at: scene.table });
    await exclude({ organisationId: other.organisationId });
    await aParticipation(scene.modules, scene.chair, id, other.organisationId);
    await expect(read(other)).rejects.toMatchObject(notFound);
  });

  it('is recorded by whom and of whom, and never why', async () => {
    const { id: exclusionId } = await exclude({ personId: scene.partner.personId });
    await lift(exclusionId, coordinator);
    const events = await recordedAbout(scene.db, exclusionId);
    expect(events).toMatchObject([
      {
        ...{ action: 'case.excluded', actor_id: scene.chair.personId, case_id: id, purpose: 'sample' },
        object_ids: [scene.partner.personId],
      },
      { action: 'case.exclusion-lifted', actor_id: coordinator.personId, case_id: id },
    ]);
    expect(JSON.stringify(events)).not.toContain('Geheim');
  });

  it.each<[string, () => object, string, string]>([
    ['neither a person nor an organisation', () => ({}), 'personId', 'one-of'],
    ['both', () => ({ personId: newId(), organisationId: newId() }), 'personId', 'one-of'],
    ['a person who does not exist', () => ({ personId: newId() }), 'personId', 'unknown'],
    ['an organisation that does not exist', () => ({ organisationId: newId() }), 'organisationId', 'unknown'],
    ['a person by the id of an organisation', () => ({ personId: scene.table.id }), 'personId', 'unknown'],
    ['oneself', () => ({ personId: scene.chair.personId }), 'personId', 'locks-out'],
    [
      'one’s own organisation',
      () => ({ organisationId: scene.chair.organisationId }),
      ...(['organisationId', 'locks-out'] as const),
    ],
  ])('is refused for %s', async (_name, whom, field, code) => {
    await expect(exclude(whom())).rejects.toMatchObject(invalid(field, code));
    expect((await list()).items).toEqual([]);
  });

  it('is refused for where one works, whoever one sits for', async () => {
    const { organisationId } = scene.partner;
    const lent = { ...scene.chair, organisationId };
    await expect(exclude({ organisationId }, lent)).rejects.toMatchObject(
      invalid('organisationId', 'locks-out'),
    );
  });

  it('is refused twice, also by two at once, and may be done again when lifted', async () => {
    const whom = { personId: scene.partner.personId };
    const both = await Promise.allSettled([exclude(whom), exclude(whom, coordinator)]);
    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { failure: 'conflict', code: 'already-excluded' } }]);
    const running = (await list()).items;
    expect(running).toHaveLength(1);
    await lift(running[0]?.id ?? '');
    await exclude(whom);
    expect((await list()).items.map(({ endedAt }) => endedAt !== null)).toEqual([false, true]);
  });

  it('is for who leads the table', async () => {
    const whom = { organisationId: (await aPerson(scene.db, { at: scene.table })).organisationId };
    await expect(exclude(whom, scene.partner)).rejects.toMatchObject({ failure: 'forbidden' });
    await expect(list(scene.partner)).rejects.toMatchObject({ failure: 'forbidden' });
    const outsider = await aPerson(scene.db, { at: scene.table });
    await expect(exclude(whom, outsider)).rejects.toMatchObject(notFound);
    await expect(list(outsider)).rejects.toMatchObject(notFound);
  });
});

describe('an exclusion', () => {
  it('is listed with whom, why, by whom and since when, and reading that is recorded', async () => {
    const { id: exclusionId } = await exclude({ personId: scene.partner.personId });
    expect((await list()).items).toEqual([
      {
        ...{ id: exclusionId, organisationId: null, personId: scene.partner.personId, reason },
        ...{ name: expect.stringMatching(/^Naam van/), decidedBy: expect.stringMatching(/^Naam van/) },
        ...{ startedAt: scene.clock.now().toISOString(), endedAt: null },
      },
    ]);
    expect(await lastRecorded(scene.db, 'case.participants-read')).toMatchObject({
      ...{ actor_id: scene.chair.personId, case_id: id, object_ids: [exclusionId] },
    });
  });

  it('comes a page at a time, the newest first', async () => {
    const first = await exclude({ personId: scene.partner.personId });
    const second = await exclude({ organisationId: scene.partner.organisationId });
    const pages = await allPages((after) =>
      scene.get(ExclusionList).execute(scene.chair, id, { limit: 1, after }),
    );
    expect(pages.map((page) => page.map((one) => one.id))).toEqual([[second.id], [first.id]]);
  });

  it.each<[string, () => Promise<string>]>([
    ['is not there', async () => newId()],
    ['is no id', async () => 'x'],
    [
      'was lifted before',
      async () => {
        const { id: exclusionId } = await exclude({ personId: scene.partner.personId });
        await lift(exclusionId);
        return exclusionId;
      },
    ],
    [
      'is of another case',
      async () => {
        const another = await aCase(scene.modules, scene.chair, scene.table);
        const whom = { personId: scene.partner.personId, reason };
        return (await scene.get(Exclude).execute(scene.chair, another, whom)).id;
      },
    ],
  ])('that %s cannot be lifted', async (_name, which) => {
    await expect(lift(await which())).rejects.toMatchObject(notFound);
  });
});
