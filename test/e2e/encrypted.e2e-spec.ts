import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#lib/testing';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { BuiltProcess } from './built-process.js';
import { startTlsServers, type TlsServers } from './tls-servers.js';

const run = promisify(execFile);
const ownerUrl = () => `${servers.databaseUrl('casustafel_owner')}?sslmode=verify-full`;
const applicationUrl = () => `${servers.applicationUrl}&sslmode=verify-full`;
const task = (name: string, environment: Record<string, string>) =>
  run(process.execPath, ['dist/apps/tasks/src/main.js', name], {
    env: { PATH: process.env['PATH'], ...environment },
  });

let servers: TlsServers;
let production: Record<string, string>;

beforeAll(async () => {
  servers = await startTlsServers();
  production = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://casustafel.groningen.nl',
    DATABASE_URL: applicationUrl(),
    SMTP_URL: servers.smtpUrl,
    SECOND_FACTOR_KEY: 'een sleutel van deze proef van meer dan 32 tekens',
    ...(servers.redisUrl ? { REDIS_URL: servers.redisUrl } : {}),
    NODE_EXTRA_CA_CERTS: servers.certificate,
  };
  const trusted = { NODE_EXTRA_CA_CERTS: servers.certificate };
  await task('migrate', { ...trusted, DATABASE_OWNER_URL: ownerUrl() });
  await task('seed', { ...trusted, DATABASE_URL: applicationUrl() });
}, 120_000);
afterAll(() => servers.stop());

/** Every connection of the application, as the server sees it. */
async function connections(): Promise<{ ssl: boolean }[]> {
  const url = `${servers.databaseUrl('postgres')}?sslmode=verify-full&sslrootcert=${servers.certificate}`;
  const admin = new Client(url);
  await admin.connect();
  try {
    const { rows } = await admin.query<{ ssl: boolean }>(
      `SELECT s.ssl FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.usename = 'casustafel_app'`,
    );
    return rows;
  } finally {
    await admin.end();
  }
}

function statusOf(url: string): Promise<number | undefined> {
  const ca = readFileSync(servers.certificate);
  return new Promise((resolve, reject) => {
    get(`${url}/health/ready`, { ca, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}

describe('in production', () => {
  it('everything goes over TLS with certificates that are checked, and the api answers over it too', async () => {
    const api = BuiltProcess.start('api', {
      ...production,
      TLS_CERTIFICATE_FILE: servers.certificate,
      TLS_KEY_FILE: servers.key,
    });
    const worker = BuiltProcess.start('worker', production);
    try {
      const [{ url }] = await Promise.all([api.ready(), worker.ready()]);
      expect(url).toMatch(/^https:/);
      expect(await statusOf(url)).toBe(200);
      await eventually('a mail came', () => servers.mails.length > 0);
      const seen = await connections();
      expect(seen.length).toBeGreaterThan(2);
      expect(seen.filter(({ ssl }) => !ssl)).toEqual([]);
      if (servers.redisUrl) await holdsJobs(servers.redisUrl);
    } finally {
      await Promise.all([api.stop(), worker.stop()]);
    }
  }, 120_000);

  it('second factors are sealed again by a command, which checks certificates too', async () => {
    const { SMTP_URL: _mail, REDIS_URL: _redis, ...needed } = production;
    const SECOND_FACTOR_KEY = `de volgende sleutel van deze proef en de vorige,${needed['SECOND_FACTOR_KEY'] ?? ''}`;
    const { stdout } = await task('reseal-second-factors', { ...needed, SECOND_FACTOR_KEY });
    expect(stdout).toMatch(/^\d+ second factors were sealed with the first key\.\n0 are opened by none/);
  });

  it.each(['api', 'worker'] as const)(
    'the %s does not trust a certificate that nobody vouches for',
    async (app) => {
      const { NODE_EXTRA_CA_CERTS: _trust, ...untrusting } = production;
      const { code, printed } = await BuiltProcess.start(app, untrusting).end();
      expect([code, printed]).toEqual([1, expect.stringMatching(/No connection to PostgreSQL.*certificate/)]);
    },
  );

  it('the database lets nobody in as the application without its certificate', async () => {
    const url = `${servers.databaseUrl('casustafel_app')}?sslmode=verify-full`;
    const { code, printed } = await BuiltProcess.start('api', { ...production, DATABASE_URL: url }).end();
    expect([code, printed]).toEqual([1, expect.stringMatching(/does not let "casustafel_app" in/)]);
  });

  it('a certificate of another server is refused', async () => {
    const DATABASE_URL = applicationUrl().replace('@localhost', '@127.0.0.1');
    const { code, printed } = await BuiltProcess.start('api', { ...production, DATABASE_URL }).end();
    expect([code, printed]).toEqual([1, expect.stringMatching(/No connection to PostgreSQL.*altnames/i)]);
  });
});

async function holdsJobs(url: string): Promise<void> {
  const redis = new Redis(url, { tls: { ca: readFileSync(servers.certificate) } });
  try {
    await eventually('the queue is there', async () => (await redis.keys('casustafel:*')).length > 0);
  } finally {
    redis.disconnect();
  }
}
