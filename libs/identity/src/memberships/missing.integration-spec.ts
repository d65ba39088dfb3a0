import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '#lib/database';
import { addPeriod } from '#lib/kernel';
import { anOrganisation, aPerson, aTable, changeRecorded } from '#lib/testing';
import fc from 'fast-check';
import { type RegisterScene, startRegister } from '../register-for-spec.js';
import { Seats } from './seats.query.js';

const today = '2026-11-23';
let scene: RegisterScene;

beforeAll(async () => {
  scene = await startRegister();
}, 60_000);
afterAll(() => scene.stop());

const day = fc.integer({ min: -2, max: 2 }).map((days) => addPeriod(today, { days }));
const period = fc.tuple(day, day).map((days) => days.toSorted() as [string, string]);
const kept = fc.array(fc.record({ period, endedOn: fc.option(day, { freq: 2 }) }), { maxLength: 2 });
const world = fc.record({
  covenants: kept,
  screenings: kept,
  deactivatedOn: fc.option(day, { freq: 1 }),
  declaredOn: fc.option(day),
  type: fc.constantFrom('public' as const, 'private' as const),
  seat: fc.record({ startsOn: day, endsOn: fc.option(day) }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** Nothing is missing here, so that the answer "counts" is given in every run, whatever the seed. */
const complete: World = {
  covenants: [{ period: [today, today], endedOn: null }],
  screenings: [{ period: [today, today], endedOn: null }],
  deactivatedOn: null,
  declaredOn: today,
  type: 'public',
  seat: { startsOn: today, endsOn: null },
};

async function make(given: World): Promise<string> {
  const organisationId = await anOrganisation(scene.db, 'Een', given.type);
  const { personId } = await aPerson(scene.db, { of: organisationId });
  const tableId = (await aTable(scene.db)).id;
  const ids = [personId, organisationId];
  const run = (sql: string, values: unknown[]) => changeRecorded(scene.db, ids, sql, values);
  await run(`UPDATE identity.screening SET ended_on = '2020-01-02' WHERE person_id = $1`, [personId]);
  await run(
    `UPDATE identity.person SET no_commercial_duties_declared_on = $2, deactivated_on = $3, active = $3::date IS NULL
      WHERE id = $1`,
    [personId, given.declaredOn, given.deactivatedOn],
  );
  for (const {
    period: [from, to],
    endedOn,
  } of given.covenants) {
    await run(
      `INSERT INTO identity.covenant (id, table_id, organisation_id, version, signed_on, valid_to, ended_on)
       VALUES (uuidv7(), $1, $2, '1', $3, $4, $5) ON CONFLICT DO NOTHING`,
      [tableId, organisationId, from, to, endedOn],
    );
  }
  for (const {
    period: [from, to],
    endedOn,
  } of given.screenings) {
    await run(
      `INSERT INTO identity.screening (id, person_id, kind, screened_on, valid_to, ended_on)
       VALUES (uuidv7(), $1, 'VOG', $2, $3, $4)`,
      [personId, from, to, endedOn],
    );
  }
  const { startsOn, endsOn } = given.seat;
  await run(
    `INSERT INTO identity.membership (id, table_id, person_id, organisation_id, role, starts_on, ends_on)
     VALUES (uuidv7(), $1, $2, $3, 'partner', $4, $5)`,
    [tableId, personId, organisationId, startsOn, endsOn !== null && endsOn < startsOn ? startsOn : endsOn],
  );
  return personId;
}

describe('what is missing', () => {
  it('is nothing exactly when the seat counts', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const personId = await make(given);
        const [seat] = await scene
          .get(UnitOfWork)
          .lookUp(scene.administrator, () => scene.get(Seats).of(personId));
        const rows = await scene.db.query<object[]>(
          `SELECT FROM identity.active_membership($1::date) WHERE person_id = $2`,
          [today, personId],
        );
        counted += rows.length;
        expect(rows).toHaveLength(seat?.state === 'active' ? 1 : 0);
      }),
      { numRuns: 200, examples: [[complete]] },
    );
    expect(counted).toBeGreaterThan(0);
  }, 60_000);
});
