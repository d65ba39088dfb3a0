import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aCase, aParticipation, changeRecorded } from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { ResumeGrantsInMunicipalities1764000400320 } from '../migrations/1764000400320-resume-grants-in-municipalities.js';

let scene: CasesScene;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
afterAll(() => scene.stop());

const endedAt = async (id: string) =>
  (
    await scene.superuser.query<{ ended_at: Date | null }[]>(
      'SELECT ended_at FROM cases.participant WHERE id = $1',
      [id],
    )
  )[0]?.ended_at;

/** A grant, and what is done to it as if it had been so all along. */
async function grant(municipality: string | null, change: string) {
  const caseId = await aCase(scene.modules, scene.chair, scene.table);
  const id = await aParticipation(scene.modules, scene.chair, caseId, scene.partner.organisationId);
  await changeRecorded(
    scene.superuser,
    [caseId, id],
    'UPDATE cases.case SET municipality = $2 WHERE id = $1',
    [caseId, municipality],
  );
  await changeRecorded(
    scene.superuser,
    [caseId, id],
    `UPDATE cases.participant SET ${change} WHERE id = $1`,
    [id],
  );
  return { caseId, id };
}

it('lets what nobody ended and is not over run on, and nothing else', async () => {
  const endless = 'ended_at = valid_until';
  const [wronged, elsewhere, endedBySomebody, over, again] = [
    await grant('Groningen', endless),
    await grant(null, endless),
    await grant('Groningen', `${endless}, ended_by = invited_by`),
    await grant(
      'Groningen',
      `valid_from = '2019-01-01T00:00Z', valid_until = '2020-01-01T00:00Z', ended_at = '2020-01-01T00:00Z'`,
    ),
    await grant('Groningen', endless),
  ];
  const since = await aParticipation(scene.modules, scene.chair, again.caseId, scene.partner.organisationId);
  const runner = scene.superuser.createQueryRunner();
  await new ResumeGrantsInMunicipalities1764000400320().up(runner);
  await runner.release();
  expect(await endedAt(wronged.id)).toBeNull();
  expect(await endedAt(since)).toBeNull();
  for (const { id } of [elsewhere, endedBySomebody, over, again])
    expect(await endedAt(id)).toBeInstanceOf(Date);
});
