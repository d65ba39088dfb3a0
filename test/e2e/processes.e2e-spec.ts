import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, eventually, HttpClient, type TestDatabase } from '#lib/testing';
import { Client } from 'pg';
import { BuiltProcess } from './built-process.js';

const oneSentence = /^[A-Z][^\n]+[.]\n$/;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function onServer(statement: (name: string) => string): Promise<void> {
  const url = new URL(database.adminUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(statement(name));
  await client.end();
}

describe.each(['api', 'worker'] as const)('the %s process', (app) => {
  it('stops when it is told to, with what it holds', async () => {
    const running = BuiltProcess.start(app, { DATABASE_URL: database.url });
    await running.ready();
    expect((await running.stop('SIGTERM')).code).toBe(0);
  });

  it('does not run as a role that could get round the rules', async () => {
    for (const url of [database.ownerUrl, database.adminUrl]) {
      const { code, printed } = await BuiltProcess.start(app, { DATABASE_URL: url }).end();
      expect(code).toBe(1);
      expect(printed).toMatch(oneSentence);
      expect(printed).toMatch(/must name a role that owns nothing/);
    }
  });

  it('names every setting that is missing or wrong', async () => {
    const { code, printed } = await BuiltProcess.start(app, { LOG_LEVEL: 'luid' }).end();
    expect(code).toBe(1);
    expect(printed).toMatch(/DATABASE_URL is not set/);
    expect(printed).toMatch(/LOG_LEVEL must be/);
  });
});

describe('health', () => {
  it('says that the API is not ready while PostgreSQL is gone, and is ready again after', async () => {
    const api = BuiltProcess.start('api', { DATABASE_URL: database.url });
    const client = new HttpClient((await api.ready()).url);
    const status = async (path: string) => (await client.get(path)).status;
    expect(await status('/health/ready')).toBe(200);

    await onServer((name) => `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await onServer(
      (name) => `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );
    await eventually('it is not ready', async () => (await status('/health/ready')) === 503);
    expect(await status('/health/live')).toBe(200);

    await onServer((name) => `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await eventually('it is ready again', async () => (await status('/health/ready')) === 200);
    expect((await api.stop()).code).toBe(0);
  });
});
