import type { INestApplicationContext } from '@nestjs/common';
import { aPerson, createTestDatabase, FakeClock, type PersonActor, startModules } from '#lib/testing';
import { DataSource } from 'typeorm';
import { AdministratorModule, RegisterModule, RegisterWatchModule } from './register.module.js';
import { RegisterWatchOptions } from './watch/register-watch.js';

export interface RegisterScene {
  readonly modules: INestApplicationContext;
  readonly db: DataSource;
  readonly clock: FakeClock;
  readonly administrator: PersonActor;
  /** A use case or query. */
  get<T>(token: abstract new (...args: never[]) => T): T;
  stop(): Promise<void>;
}

/** The register on a database of its own, with one administrator. Today is 2026-11-23. */
export async function startRegister(): Promise<RegisterScene> {
  const database = await createTestDatabase();
  const clock = new FakeClock();
  const watch = RegisterWatchModule.forRoot(new RegisterWatchOptions([60, 14], 3_600_000));
  const modules = await startModules(database, clock, [RegisterModule, AdministratorModule, watch]);
  const db = modules.get(DataSource);
  return {
    ...{ modules, db, clock },
    administrator: await aPerson(db, { duties: ['administrator'] }),
    get: (token) => modules.get(token, { strict: false }),
    async stop() {
      await modules.close();
      await database.drop();
    },
  };
}

/** How a refused field looks. */
export const invalid = (field: string, code: string) => ({
  failure: 'invalid',
  errors: [{ field, code }],
});
