import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  announcedAbout,
  anOrganisation,
  aPerson,
  aTable,
  changeRecorded,
  createTestDatabase,
  eventually,
  FakeClock,
  startModules,
  type TestDatabase,
} from '#lib/testing';
import { RegisterWatchModule } from '../register.module.js';
import { RegisterWatchOptions } from './register-watch.js';

describe('a worker', () => {
  let database: TestDatabase;
  let modules: INestApplicationContext | null = null;

  beforeAll(async () => {
    database = await createTestDatabase();
  }, 60_000);
  afterAll(async () => {
    await modules?.close();
    await database.drop();
  });

  it('looks at the register by itself, again and again, and stops when it is stopped', async () => {
    const watch = RegisterWatchModule.forRoot(new RegisterWatchOptions([60, 14], 1, 20));
    modules = await startModules(database, new FakeClock(), [watch]);
    const db = modules.get(DataSource);
    const organisationId = await anOrganisation(db);
    await aPerson(db, { duties: ['administrator'] });
    const { personId } = await aPerson(db, { of: organisationId, at: await aTable(db) });
    const ends = `UPDATE identity.screening SET valid_to = '2026-12-01' WHERE person_id = $1`;
    await changeRecorded(db, [personId], ends, [personId]);
    const told = await eventually('it was announced', async () => {
      const announced = await announcedAbout(db, organisationId);
      return announced.length > 0 ? announced : undefined;
    });
    expect(told).toMatchObject([{ type: 'screening.expiring' }]);
    const reviews = () =>
      db.query<object[]>('SELECT FROM identity.rights_review WHERE organisation_id = $1', [organisationId]);
    await eventually('a review was opened', async () => (await reviews()).length);
    await modules.close();
    modules = null;
  });
});
