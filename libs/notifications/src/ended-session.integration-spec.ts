import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AuditModule } from '#lib/audit';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import { configureHttp, fastifyAdapter, HttpModule } from '#lib/http';
import { hashPassword, SessionLimits, SessionsModule } from '#lib/identity';
import { TableCatalogue } from '#lib/table-definition';
import {
  aPerson,
  aTableDefinition,
  createTestDatabase,
  eventually,
  FakeClock,
  HttpClient,
  type TestDatabase,
} from '#lib/testing';
import { NotificationsModule } from './notifications.module.js';
import { NotificationsOptions } from './notifications-options.js';

const password = 'het juiste wachtwoord';
const idleMinutes = 30;
const clock = new FakeClock();
let database: TestDatabase;
let app: NestFastifyApplication;
let origin: string;
let made = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const testing = await Test.createTestingModule({
    imports: [
      ClockModule.of(clock),
      DatabaseModule.forRoot(database.url, 5),
      HttpModule.forRoot([AuditModule]),
      SessionsModule.forRoot(new SessionLimits(idleMinutes, 8)),
      NotificationsModule.forRoot(new NotificationsOptions(database.url, 50)),
    ],
  }).compile();
  app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  app.get(TableCatalogue, { strict: false }).register(aTableDefinition);
  origin = await app.getUrl();
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function anAccount() {
  const username = `lezer-${String(++made)}`;
  await aPerson(app.get(DataSource), { username, passwordHash: await hashPassword(password) });
  return { signIn: () => new HttpClient(origin).signIn(username, password) };
}

/** `beats`: how often the stream said that it is there. `ended` resolves when the server ends it. */
async function listen(client: HttpClient) {
  const response = await client.open('/notifications/stream', AbortSignal.timeout(60_000));
  expect(response.status).toBe(200);
  const decoder = new TextDecoder();
  const stream = { text: '', beats: () => stream.text.split(': still here').length - 1 };
  const ended = (async () => {
    for await (const chunk of response.body ?? []) stream.text += decoder.decode(chunk, { stream: true });
  })();
  return { beats: stream.beats, ended };
}

describe('the live count', () => {
  it('ends with the session that it is of, and with no other', async () => {
    const { signIn } = await anAccount();
    const [here, there] = [await signIn(), await signIn()];
    const [mine, other] = [await listen(here), await listen(there)];
    await eventually('both are there', () => mine.beats() > 0 && other.beats() > 0);
    expect((await here.delete('/me/sessions')).status).toBe(204);
    await other.ended;
    const before = mine.beats();
    await eventually('one’s own goes on', () => mine.beats() > before);
    expect((await here.delete('/session')).status).toBe(204);
    await mine.ended;
  });

  it('goes on under the next token of the same session', async () => {
    const client = await (await anAccount()).signIn();
    const stream = await listen(client);
    const change = { currentPassword: password, newPassword: 'vier losse woorden hier' };
    expect((await client.post('/me/password', change)).status).toBeLessThan(300);
    const before = stream.beats();
    await eventually('it goes on', () => stream.beats() > before + 1);
    await client.delete('/session');
    await stream.ended;
  });

  it('is no use of the session, which ends when nothing else is', async () => {
    const stream = await listen(await (await anAccount()).signIn());
    await eventually('it is there', () => stream.beats() > 0);
    clock.advance({ minutes: idleMinutes + 1 });
    await stream.ended;
  });
});
