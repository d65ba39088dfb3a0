import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, aParticipation, aPerson, changeBehindTheLog, closeCase } from '#lib/testing';
import { RequestAccess } from './access-requests/request-access.js';
import { ReadCase } from './case-file/read-case.js';
import { type CasesScene, startCases } from './cases-for-spec.js';
import { Exclude } from './exclusions/exclude.js';
import { AddInformation } from './information-items/add-information.js';
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
    const outsider = await aPerson(scene.db, { at: scene.table });
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    await scene
      .get(Exclude)
      .execute(scene.chair, id, { organisationId: outsider.organisationId, reason: 'Is familie.' });
    const caseNumber = (await scene.get(ReadCase).execute(scene.chair, id)).number;
    const request = { caseNumber, level: 'dossier', reason: 'Is behandelaar.' } as const;
    await scene.get(RequestAccess).execute(scene.partner, request);
    await scene.get(AddInformation).execute(scene.partner, id, {
      ...{ nature: 'fact', category: 'identification', content: 'Woont er.', release: 'named' },
      organisationIds: [scene.chair.organisationId],
    });
    await closeCase(scene.modules, scene.chair, id);
    expect(await changeBehindTheLog(scene.database, 'cases')).toEqual({
      unguarded: ['number_counter'],
      unnoticed: [],
    });
  });
});
