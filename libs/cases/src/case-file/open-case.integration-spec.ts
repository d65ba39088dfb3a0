import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CasusTable } from '#lib/identity';
import { aPerson, aTable, recordedAbout } from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { type CaseToOpen, OpenCase } from './open-case.js';

let scene: CasesScene;
beforeAll(async () => {
  scene = await startCases();
}, 60_000);
afterAll(() => scene.stop());

const wish = (given: Partial<CaseToOpen> = {}): CaseToOpen => ({
  table: Object.assign(new CasusTable(), scene.table),
  title: 'Overlast aan de haven',
  purpose: 'sample',
  details: { topic: 'Overlast' },
  signalId: null,
  firstProcessedOn: '2026-11-20',
  subjects: [
    { kind: 'person', role: 'concerned', name: 'Iemand Verzonnen', birthDate: '1990-02-28' },
    { kind: 'person', name: 'Nog Iemand' },
  ],
  ...given,
});
const open = (input = wish(), actor = scene.chair) => scene.get(OpenCase).execute(actor, input);
const countCases = async () => (await scene.superuser.query<object[]>('SELECT FROM cases.case')).length;

describe('opening a case', () => {
  it('keeps purpose, legal basis, the clock of destruction and whom it is about', async () => {
    const { id, version } = await open();
    expect(version).toBe(1);
    const [row] = await scene.superuser.query<object[]>(
      `SELECT number, status, purpose, legal_basis, first_processed_on::text, destroy_by::text, opened_by, details
         FROM cases.case WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({
      number: `${scene.table.numberPrefix}-2026-0001`,
      status: 'opened',
      purpose: 'sample',
      legal_basis: 'Voorbeeldwet',
      first_processed_on: '2026-11-20',
      destroy_by: '2031-11-20',
      opened_by: scene.chair.personId,
      details: { topic: 'Overlast' },
    });
    const subjects = await scene.superuser.query<object[]>(
      'SELECT name, role, birth_date::text FROM cases.subject WHERE case_id = $1 ORDER BY id',
      [id],
    );
    expect(subjects).toEqual([
      { name: 'Iemand Verzonnen', role: 'concerned', birth_date: '1990-02-28' },
      { name: 'Nog Iemand', role: null, birth_date: null },
    ]);
  });

  it('is refused under a title that names a person whom it is about', async () => {
    await expect(open(wish({ title: 'Overlast door verzonnen' }))).rejects.toMatchObject({
      failure: 'rule-broken',
      code: 'title-names-person',
      errors: [{ field: 'case.title' }],
    });
  });

  it('is recorded with its purpose, and each subject on its own', async () => {
    const { id } = await open();
    const events = await recordedAbout(scene.db, id);
    expect(events.map(({ action }) => action)).toEqual([
      'case.opened',
      'case.subject-added',
      'case.subject-added',
    ]);
    expect(events[0]).toMatchObject({
      actor_id: scene.chair.personId,
      object_id: id,
      table_id: scene.table.id,
      purpose: 'sample',
    });
    expect(JSON.stringify(events)).not.toMatch(/Overlast|Verzonnen/);
  });

  it.each([
    ['without a purpose that the table knows', { purpose: 'other' }, 'case.purpose', 'unknown'],
    ['without a field that is required', { details: {} }, 'case.details.topic', 'required'],
    [
      'with a field that the table does not know',
      { details: { topic: 'x', religion: 'y' } },
      'case.details.religion',
      'unknown',
    ],
  ])('is refused %s', async (_name, given, field, code) => {
    const before = await countCases();
    await expect(open(wish(given))).rejects.toMatchObject({
      failure: 'invalid',
      errors: [expect.objectContaining({ field, code })],
    });
    expect(await countCases()).toBe(before);
  });

  it.each(['partner', 'case-coordinator'] as const)('is forbidden for a %s', async (role) => {
    const somebody = await aPerson(scene.db, { at: scene.table, role });
    await expect(open(wish(), somebody)).rejects.toMatchObject({ failure: 'forbidden' });
  });

  it('is forbidden for the chair of another table, and takes no number', async () => {
    const stranger = await aPerson(scene.db, { at: await aTable(scene.db), role: 'chair' });
    const { number } = await open();
    await expect(open(wish(), stranger)).rejects.toMatchObject({ failure: 'forbidden' });
    const next = Number(number.slice(-4)) + 1;
    expect((await open()).number.endsWith(String(next).padStart(4, '0'))).toBe(true);
  });
});
