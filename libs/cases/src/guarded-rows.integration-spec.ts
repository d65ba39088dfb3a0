import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, aParticipation, changeBehindTheLog, closeCase } from '#lib/testing';
import { type CasesScene, startCases } from './cases-for-spec.js';
import { AddSubject } from './subjects/add-subject.js';

let scene: CasesScene;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
afterAll(() => scene.stop());

describe('rows of cases', () => {
  it('do not change without an audit event, by whatever SQL', async () => {
    const id = await aCase(scene.modules, scene.chair, scene.table);
    await scene.get(AddSubject).execute(scene.chair, id, { kind: 'person', name: 'Iemand' });
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    await closeCase(scene.modules, scene.chair, id);
    expect(await changeBehindTheLog(scene.database, 'cases')).toEqual({
      unguarded: ['number_counter'],
      unnoticed: [],
    });
  });
});
