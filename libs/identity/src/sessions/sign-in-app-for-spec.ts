import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AuditModule } from '#lib/audit';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import { configureHttp, fastifyAdapter, HttpModule } from '#lib/http';
import type { Clock } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { aTableDefinition, createTestDatabase, HttpClient, type TestDatabase } from '#lib/testing';
import { SessionsModule } from '../identity.module.js';
import { SessionLimits } from './session.js';
import { SignInOptions } from './sign-in-options.js';

/** Signing in over real HTTP, on a database of its own. */
export interface SignInApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly db: DataSource;
  /** As the owner of the tables. */
  readonly owner: DataSource;
  readonly origin: string;
  visitor(): HttpClient;
  close(): Promise<void>;
}

export async function startSignInApp(clock: Clock, given: Partial<SignInOptions> = {}): Promise<SignInApp> {
  const options = new SignInOptions(given);
  const database = await createTestDatabase();
  const testing = await Test.createTestingModule({
    imports: [
      ClockModule.of(clock),
      DatabaseModule.forRoot(database.url, 5),
      HttpModule.forRoot([AuditModule]),
      SessionsModule.forRoot(new SessionLimits(30, 8), options),
    ],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  app.get(TableCatalogue, { strict: false }).register(aTableDefinition);
  const origin = await app.getUrl();
  // Known only now that there is a port.
  Object.assign(options, { publicUrl: origin });
  const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  return {
    ...{ app, database, origin, owner },
    db: app.get(DataSource),
    visitor: () => new HttpClient(origin),
    close: async () => {
      await app.close();
      await owner.destroy();
      await database.drop();
    },
  };
}
