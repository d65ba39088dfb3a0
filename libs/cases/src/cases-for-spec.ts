import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  aPerson,
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
  readonly db: DataSource;
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
  const table = await aTable(db);
  return {
    ...{ modules, database, db, clock, table },
    chair: await aPerson(db, { at: table, role: 'chair' }),
    partner: await aPerson(db, { at: table }),
    get: (type) => modules.get(type, { strict: false }),
    async stop() {
      await modules.close();
      await database.drop();
    },
  };
}
