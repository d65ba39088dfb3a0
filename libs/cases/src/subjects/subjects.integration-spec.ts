import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCase, allPages, aParticipation, lastRecorded, untilWaiting } from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { ChangeCase } from '../case-file/change-case.js';
import { AddSubject, type NewSubject } from './add-subject.js';
import { SubjectList } from './subject-list.query.js';

let scene: CasesScene;
let id: string;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
beforeEach(async () => {
  id = await aCase(scene.modules, scene.chair, scene.table);
});
afterAll(() => scene.stop());

const somebody: NewSubject = { kind: 'person', role: 'concerned', name: 'Iemand', birthDate: '1990-02-28' };
const add = (input = somebody, actor = scene.chair) => scene.get(AddSubject).execute(actor, id, input);
const list = (actor = scene.chair) => scene.get(SubjectList).execute(actor, id, { limit: 25 });

describe('a subject', () => {
  it('is kept with the case, and recorded without its name', async () => {
    const added = await add();
    expect((await list()).items).toEqual([{ ...added, ...somebody, address: null }]);
    const event = await lastRecorded(scene.db, 'case.subject-added');
    expect(event).toMatchObject({ object_id: added.id, case_id: id, purpose: 'sample' });
    expect(JSON.stringify(event)).not.toContain('Iemand');
  });

  it('comes a page at a time, in the order in which they were added', async () => {
    const added = [await add(), await add(), await add()].map((one) => one.id);
    const pages = await allPages((after) =>
      scene.get(SubjectList).execute(scene.chair, id, { limit: 2, after }),
    );
    expect(pages.map((page) => page.map((one) => one.id))).toEqual([added.slice(0, 2), added.slice(2)]);
  });

  it('of a kind that the table does not know is refused', async () => {
    await expect(add({ kind: 'company', name: 'B.V.' })).rejects.toMatchObject({
      errors: [{ field: 'kind', code: 'unknown' }],
    });
    expect((await list()).items).toEqual([]);
  });

  it('that is a person whose name stands in the title is refused', async () => {
    const refused = { failure: 'rule-broken', code: 'title-names-person', errors: [{ field: 'name' }] };
    await expect(add({ ...somebody, name: 'C. Casus' })).rejects.toMatchObject(refused);
    expect((await list()).items).toEqual([]);
  });

  it('that comes while the title is changed to its name waits, and is refused', async () => {
    const holder = scene.superuser.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE audit.event IN SHARE MODE');
    const changed = scene.get(ChangeCase).execute(scene.chair, id, 1, { title: 'Zaak Iemand' });
    await untilWaiting(scene.db);
    const added = add().catch((error: unknown) => error);
    await untilWaiting(scene.db, 2);
    await holder.commitTransaction();
    await holder.release();
    await changed;
    expect(await added).toMatchObject({ code: 'title-names-person' });
  });

  it('is added by who manages the case, and seen by who may read it', async () => {
    await expect(add(somebody, scene.partner)).rejects.toMatchObject({ failure: 'not-found' });
    await expect(list(scene.partner)).rejects.toMatchObject({ failure: 'not-found' });
    const { id: subjectId } = await add();
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    await expect(add(somebody, scene.partner)).rejects.toMatchObject({ failure: 'forbidden' });
    expect((await list(scene.partner)).items).toHaveLength(1);
    expect(await lastRecorded(scene.db, 'case.subjects-read')).toMatchObject({
      actor_id: scene.partner.personId,
      object_id: id,
      object_ids: [subjectId],
    });
  });
});
