import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, allPages, aParticipation, aPerson, closeCase, lastRecorded } from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { anOpenTable } from '../open-table-for-spec.js';
import { CaseHistory } from './case-history.query.js';
import { TransitionCase } from './transition-case.js';

let scene: CasesScene;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
afterAll(() => scene.stop());

const history = (id: string, actor = scene.chair) => scene.get(CaseHistory).execute(actor, id, { limit: 25 });

describe('the history of a case', () => {
  it('begins with its opening, and reading it is recorded', async () => {
    const id = await aCase(scene.modules, scene.chair, scene.table);
    const { items, next } = await history(id);
    expect(items).toMatchObject([{ from: null, to: 'opened', toLabel: 'Geopend', reason: null }]);
    expect(items[0]?.changedBy).not.toBe('');
    expect(next).toBeNull();
    expect(await lastRecorded(scene.db, 'case.read')).toMatchObject({ object_id: id, fields: ['history'] });
  });

  it('is content: for who sees the dossier, and for nobody else', async () => {
    const id = await aCase(scene.modules, scene.chair, scene.table);
    const reader = await aPerson(scene.db, { at: scene.table });
    await expect(history(id, reader)).rejects.toMatchObject({ failure: 'not-found' });
    await aParticipation(scene.modules, scene.chair, id, reader.organisationId);
    expect((await history(id, reader)).items).toHaveLength(1);
    const onlyKnows = await aPerson(scene.db, { at: scene.table });
    await aParticipation(scene.modules, scene.chair, id, onlyKnows.organisationId, 'process');
    await expect(history(id, onlyKnows)).rejects.toMatchObject({ failure: 'forbidden' });
  });

  it('comes a page at a time, down to its opening', async () => {
    const { table, chair, partner } = await anOpenTable(scene);
    const id = await aCase(scene.modules, chair, table);
    await aParticipation(scene.modules, chair, id, partner.organisationId);
    const share = { to: 'shared', reason: 'Er is een partner.' };
    await scene.get(TransitionCase).execute(chair, id, 1, share);
    const pages = await allPages((after) => scene.get(CaseHistory).execute(chair, id, { limit: 1, after }));
    expect(pages.map((page) => page.map(({ from }) => from))).toEqual([['opened'], [null]]);
  });

  it('goes with the content when the case closes', async () => {
    const id = await aCase(scene.modules, scene.chair, scene.table);
    const reader = await aPerson(scene.db, { at: scene.table });
    await aParticipation(scene.modules, scene.chair, id, reader.organisationId);
    await closeCase(scene.modules, scene.chair, id);
    await expect(history(id, reader)).rejects.toMatchObject({ failure: 'not-found' });
  });
});
