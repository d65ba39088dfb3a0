import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  aPerson,
  asSuperuser,
  aTable,
  createTestDatabase,
  FakeClock,
  type PersonActor,
  startModules,
  type TestDatabase,
  type TestTable,
} from '#lib/testing';
import { CasesModule } from './cases.module.js';

/** Cases on a database of their own: one table with a chair and a partner. */
export interface CasesScene {
  readonly modules: INestApplicationContext;
  readonly database: TestDatabase;
  /** As the application, without an actor: row policies hide all case data. */
  readonly db: DataSource;
  /** Round the row policies. */
  readonly superuser: DataSource;
  readonly clock: FakeClock;
  readonly table: TestTable;
  readonly chair: PersonActor;
  readonly partner: PersonActor;
  get<T>(type: Type<T>): T;
  stop(): Promise<void>;
}

export async function startCases(): Promise<CasesScene> {
  const database = await createTestDatabase();
  const clock = new FakeClock();
  const modules = await startModules(database, clock, [CasesModule]);
  const db = modules.get(DataSource);
  const superuser = await asSuperuser(database);
  const table = await aTable(db);
  return {
    ...{ modules, database, db, superuser, clock, table },
    chair: await aPerson(db, { at: table, role: 'chair' }),
    partner: await aPerson(db, { at: table }),
    get: (type) => modules.get(type, { strict: false }),
    async stop() {
      await superuser.destroy();
      await modules.close();
      await database.drop();
    },
  };
}
