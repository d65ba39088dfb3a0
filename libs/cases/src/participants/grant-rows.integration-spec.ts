import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import { newId } from '#lib/kernel';
import {
  aCase,
  aParticipation,
  aPerson,
  anEventAbout,
  aTable,
  closeCase,
  later,
  type PersonActor,
  untilWaiting,
} from '#lib/testing';
import { type CasesScene, startCases } from '../cases-for-spec.js';
import { Exclude } from '../exclusions/exclude.js';

let scene: CasesScene;
let id: string;
let colleague: PersonActor;
let elsewhere: PersonActor;
beforeAll(async () => {
  scene = await startCases();
  colleague = await aPerson(scene.db, { at: scene.table, of: scene.partner.organisationId });
  elsewhere = await aPerson(scene.db, { at: await aTable(scene.db), role: 'chair' });
}, 60_000);
beforeEach(async () => {
  id = await aCase(scene.modules, scene.chair, scene.table);
});
afterAll(() => scene.stop());

/** What the database makes of it; nothing is kept. */
async function trying(actor: PersonActor, sql: string, values: readonly unknown[]): Promise<string> {
  const work = scene.get(UnitOfWork).run(actor, async () => {
    // An UPDATE answers with how many rows it changed.
    const [, changed = 1] = await scene.get(UnitOfWork).manager.query<[object[]?, number?]>(sql, [...values]);
    throw new Error(`let through: ${String(changed)}`);
  });
  return work.catch((error: unknown) => (error as Error).message);
}

const refused = expect.stringMatching(/row-level security policy/);
const letThrough = 'let through: 1';

interface Given {
  readonly to?: PersonActor;
  readonly by?: PersonActor;
  readonly tableId?: string;
  readonly origin?: 'invitation' | 'break-glass';
}

/** By SQL of one's own: the dossier to a person. */
const give = (actor: PersonActor, { to = scene.partner, by = actor, ...given }: Given = {}) =>
  trying(
    actor,
    `INSERT INTO cases.participant (id, case_id, table_id, organisation_id, person_id, level, reason, invited_by,
       started_at, valid_until, origin)
     VALUES ($1, $2, $3, $4, $5, 'dossier', 'Zomaar', $6, now(), '2100-01-01T00:00Z', $7)`,
    [
      ...[newId(), id, given.tableId ?? scene.table.id, to.organisationId, to.personId],
      ...[by.personId, given.origin ?? 'invitation'],
    ],
  );

describe('a grant, by whatever SQL', () => {
  it('is given by who leads the table of the case, in their own name', async () => {
    expect(await give(scene.chair)).toBe(letThrough);
    expect(await give(scene.chair, { by: scene.partner })).toEqual(refused);
    expect(await give(scene.chair, { tableId: newId() })).toEqual(refused);
    expect(await give(elsewhere)).toEqual(refused);
  });

  it('is not what a partner gives itself, whatever it sees already', async () => {
    expect(await give(scene.partner)).toEqual(refused);
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    expect(await give(scene.partner)).toEqual(refused);
    expect(await give(scene.partner, { to: colleague })).toEqual(refused);
  });

  it('by emergency is one’s own, at one’s own table, in an open case and not for who is kept out', async () => {
    const origin = 'break-glass';
    expect(await give(scene.partner, { origin })).toBe(letThrough);
    expect(await give(scene.partner, { origin, to: colleague })).toEqual(refused);
    expect(await give(scene.chair, { origin, to: colleague })).toEqual(refused);
    expect(await give(elsewhere, { origin })).toEqual(refused);
    await scene
      .get(Exclude)
      .execute(scene.chair, id, { personId: colleague.personId, reason: 'Is familie.' });
    expect(await give(colleague, { origin, to: colleague })).toEqual(refused);
    await closeCase(scene.modules, scene.chair, id);
    expect(await give(scene.partner, { origin })).toEqual(refused);
    expect(await give(scene.chair)).toEqual(refused);
  });

  it('is ended by who leads and not by all to whom it was given, and changes in no other way', async () => {
    const grantId = await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    const set = (actor: PersonActor, what: string) =>
      trying(actor, `UPDATE cases.participant SET ${what} WHERE id = $1`, [grantId]);
    expect(await set(scene.chair, 'ended_at = now()')).toBe(letThrough);
    expect(await set(scene.partner, 'ended_at = now()')).toBe('let through: 0');
    expect(await set(scene.chair, 'ended_at = NULL')).toEqual(refused);
    for (const what of [`level = 'process'`, `valid_until = 'infinity'`, `person_id = NULL`])
      expect(await set(scene.chair, what)).toMatch(/permission denied/);
  });
});

describe('a closed case', () => {
  it('is closed by no SQL as long as a grant opens it', async () => {
    await aParticipation(scene.modules, scene.chair, id, scene.partner.organisationId);
    const closing = scene.superuser.transaction(async (manager) => {
      await anEventAbout(manager, [id]);
      await manager.query('UPDATE cases.case SET closed_at = now() WHERE id = $1', [id]);
    });
    await expect(closing).rejects.toMatchObject({ code: '23514', constraint: 'closed_to_everybody' });
  });

  it('is not opened by who had to wait for its closing', async () => {
    const giving = later(() => give(scene.partner, { origin: 'break-glass' }));
    await scene.superuser.transaction(async (manager) => {
      await anEventAbout(manager, [id]);
      await manager.query('UPDATE cases.case SET closed_at = now() WHERE id = $1', [id]);
      giving.start();
      await untilWaiting(scene.superuser);
    });
    expect(await giving.outcome).toEqual(refused);
  });
});

describe('where a case belongs', () => {
  it('stands in its grants, whatever was filled in, and is never changed', async () => {
    const inGroningen = await aCase(scene.modules, scene.chair, scene.table, { municipality: 'Groningen' });
    const given = await trying(
      scene.chair,
      `INSERT INTO cases.participant (id, case_id, table_id, organisation_id, level, reason, invited_by, started_at, municipality)
       VALUES ($1, $2, $3, $4, 'process', 'Zomaar', $5, now(), 'Assen') RETURNING municipality::int`,
      [newId(), inGroningen, scene.table.id, scene.partner.organisationId, scene.chair.personId],
    );
    expect(given).toMatch(/invalid input syntax for type integer: "Groningen"/);
    for (const what of ['municipality', 'table_id']) {
      const moved = `UPDATE cases.case SET ${what} = NULL WHERE id = $1`;
      expect(await trying(scene.chair, moved, [inGroningen])).toMatch(/permission denied/);
    }
  });
});
