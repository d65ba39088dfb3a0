import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TableCatalogue } from '#lib/table-definition';
import { anOrganisation, aPerson, aTable, aTableDefinition, type PersonActor } from '#lib/testing';
import { type IntakeScene, signalAt, startIntake, triageTo } from '../intake-for-spec.js';
import { ReadSignal } from '../signals/read-signal.js';
import { RegisterSignal } from '../signals/register-signal.js';
import type { JudgementDto } from './triage.dto.js';
import { TriageSignal } from './triage-signal.js';

const weighed = {
  ...aTableDefinition,
  ...{ kind: 'weighed', prefix: 'WGD' },
  voters: [
    { code: 'police', label: 'Politie' },
    { code: 'municipality', label: 'Gemeente' },
  ],
};

let scene: IntakeScene;
let chair: PersonActor;
let police: PersonActor;
let other: PersonActor;
let id: string;
let report: () => Promise<string>;
beforeAll(async () => {
  scene = await startIntake();
  scene.get(TableCatalogue).register(weighed);
  const table = await aTable(scene.db, { kind: weighed.kind });
  chair = await aPerson(scene.db, { at: table, role: 'chair' });
  police = await aPerson(scene.db, { at: table });
  other = await aPerson(scene.db, { at: table });
  report = async () => (await scene.get(RegisterSignal).execute(police, signalAt(table.code))).id;
}, 60_000);
beforeEach(async () => {
  id = await report();
});
afterAll(() => scene.stop());

const explanation = 'De waarneming is van één avond.';
const of = ({ organisationId }: PersonActor, voter?: string): JudgementDto => ({
  ...{ organisationId, judgement: 'not-met', explanation },
  ...(voter === undefined ? {} : { voter }),
});
const refuse = (judgements?: JudgementDto[]) =>
  scene
    .get(TriageSignal)
    .execute(chair, id, 1, triageTo('refused', judgements === undefined ? {} : { judgements }));
const read = (actor: PersonActor) => scene.get(ReadSignal).execute(actor, id);

describe('a kind of table with voters', () => {
  it('keeps who judged what, also of a refusal, for who does triage', async () => {
    await refuse([of(police, 'police'), { ...of(chair, 'municipality'), judgement: 'abstained' }, of(other)]);
    expect((await read(chair)).triage?.judgements).toMatchObject([
      { voter: 'police', organisationId: police.organisationId, judgement: 'not-met', explanation },
      { voter: 'municipality', organisationId: chair.organisationId, judgement: 'abstained' },
      {
        voter: null,
        organisationId: other.organisationId,
        organisation: expect.stringMatching(/^Organisatie/),
      },
    ]);
    expect((await read(police)).triage).toMatchObject({ outcome: 'refused', judgements: [] });
  });

  it('takes no decision without one of them', async () => {
    await expect(refuse([of(police, 'police')])).rejects.toMatchObject({
      errors: [{ field: 'judgements', code: 'missing' }],
    });
    await expect(refuse()).rejects.toMatchObject({ failure: 'invalid' });
  });

  it('hears no organisation that does not sit at the table', async () => {
    const organisationId = await anOrganisation(scene.db);
    const stranger = { ...of(police, 'police'), organisationId };
    await expect(refuse([stranger, of(chair, 'municipality')])).rejects.toMatchObject({
      errors: [{ field: 'judgements[0].organisationId', code: 'unknown' }],
    });
  });
});

describe('a judgement that was recorded', () => {
  it('cannot be changed by the application', async () => {
    await refuse([of(police, 'police'), of(chair, 'municipality')]);
    await expect(scene.db.query(`UPDATE intake.triage SET judgements = '[]'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
