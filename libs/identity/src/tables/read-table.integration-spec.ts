import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  allPages,
  aPerson,
  aSeat,
  aTable,
  changeRecorded,
  createTestDatabase,
  FakeClock,
  lastRecorded,
  type PersonActor,
  startModules,
  type TestDatabase,
  type TestTable,
} from '#lib/testing';
import { SessionsModule } from '../identity.module.js';
import { SessionLimits } from '../sessions/session.js';
import { ReadTable } from './read-table.js';

let database: TestDatabase;
let modules: INestApplicationContext;
let db: DataSource;
let tables: ReadTable;
let table: TestTable;
let chair: PersonActor;
let partner: PersonActor;

beforeAll(async () => {
  database = await createTestDatabase();
  const sessions = SessionsModule.forRoot(new SessionLimits(30, 8));
  modules = await startModules(database, new FakeClock(), [sessions]);
  db = modules.get(DataSource);
  tables = modules.get(ReadTable, { strict: false });
}, 60_000);
beforeEach(async () => {
  table = await aTable(db);
  chair = await aPerson(db, { at: table, role: 'chair' });
  partner = await aPerson(db, { at: table });
});
afterAll(async () => {
  await modules.close();
  await database.drop();
});

const notFound = { failure: 'not-found' };
const people = (
  actor: PersonActor,
  query: { limit?: number; organisationId?: string; after?: string } = {},
) => tables.people(actor, table.code, { limit: 100, ...query });

describe('a table', () => {
  it('is shown to who sits at it, with its definition and the partners under covenant', async () => {
    expect(await tables.one(partner, table.code)).toMatchObject({
      id: table.id,
      kind: 'sample',
      kindTitle: 'Voorbeeld',
      definition: { purposes: [{ code: 'sample' }] },
    });
    const shown = (await tables.one(partner, table.code)).organisations.map(({ id }) => id);
    expect(shown.sort()).toEqual([chair.organisationId, partner.organisationId].sort());
    expect((await tables.list(partner)).items.map(({ id }) => id)).toEqual([table.id]);
  });

  it.each(['no-such-table', '', "x' OR true", 'UPPER'])('called %j is not there', async (code) => {
    await expect(tables.one(partner, code)).rejects.toMatchObject(notFound);
  });

  it('of others is not there either', async () => {
    const other = await aTable(db);
    await expect(tables.one(partner, other.code)).rejects.toMatchObject(notFound);
    await expect(tables.people(chair, other.code, { limit: 100 })).rejects.toMatchObject(notFound);
  });

  it('is one of several for who sits at several, and none for who sits nowhere', async () => {
    const seated = await aSeat(db, partner, { at: await aTable(db) });
    expect((await tables.list(seated)).items).toHaveLength(2);
    expect(await tables.list(await aPerson(db))).toEqual({ items: [], next: null });
  });
});

describe('the people of a table', () => {
  it('are for those who lead it, and looking is recorded', async () => {
    const { items } = await people(chair);
    expect(items.map(({ id }) => id).sort()).toEqual([chair.personId, partner.personId].sort());
    expect(await lastRecorded(db, 'identity.people-listed')).toMatchObject({
      actor_id: chair.personId,
      table_id: table.id,
    });
    await expect(people(partner)).rejects.toMatchObject({ failure: 'forbidden' });
  });

  it('are those whose membership counts today, of one organisation if asked', async () => {
    const ended = `UPDATE identity.screening SET ended_on = '2026-11-23' WHERE person_id = $1`;
    await changeRecorded(db, [partner.personId], ended, [partner.personId]);
    expect((await people(chair)).items.map(({ id }) => id)).toEqual([chair.personId]);
    const own = await people(chair, { organisationId: partner.organisationId });
    expect(own).toEqual({ items: [], next: null });
  });

  it('in pages are everybody once, also who sits there in two roles', async () => {
    for (let n = 0; n < 5; n += 1) {
      const person = await aPerson(db, { at: table, of: partner.organisationId });
      await aSeat(db, person, { at: table, role: 'case-coordinator' });
    }
    const whole = (await people(chair)).items.map(({ id }) => id);
    expect(new Set(whole).size).toBe(7);
    for (const limit of [1, 2, 3, 7]) {
      const pages = await allPages((after) => people(chair, { limit, ...(after ? { after } : {}) }));
      expect(pages.flat().map(({ id }) => id)).toEqual(whole);
    }
  });
});
