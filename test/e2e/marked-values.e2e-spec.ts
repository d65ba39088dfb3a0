import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#lib/testing';
import { Account } from './fuzz/account.js';
import { examplesFor } from './fuzz/examples.js';
import { Knowledge } from './fuzz/knowledge.js';
import { everyMark, markedAttempts } from './fuzz/marked.js';
import { operations } from './fuzz/operations.js';
import { parsed } from './fuzz/parsed.js';
import { type Installation, startInstallation } from './installation.js';
import { Storage } from './stored-rows.js';

/** The administrator last: that one can end the others' accounts. */
const usernames = ['politie', 'voorzitter.ondermijning', 'voorzitter.mensenhandel', 'privacy', 'beheer'];
const password = 'casustafel-demo';

/** Schemas of which a write may fail, in the first of which people write. */
const schemas = ['intake', 'cases', 'actions', 'notifications', 'identity', 'queue'];

/** What one fills in to prove who one is, and what one gets for it. */
const secretField = /^(?:password|currentPassword|newPassword|code|recoveryCode|bearer)$/;
const secretAnswer = /password|secret|recovery|token|uri/i;

let installation: Installation;
let storage: Storage;
const secrets = new Set<string>([password]);
const statuses = new Map<number, number>();

beforeAll(async () => {
  const settings = { LOG_LEVEL: 'debug' };
  installation = await startInstallation('PostgreSQL', { wired: true, settings });
  storage = await Storage.open(installation.database.adminUrl);
  await letTheWorkerFail();
  for (const username of usernames) await walkAs(await Account.enter(installation, storage, username));
  await eventually('all that was announced is sent', async () => {
    const waiting = await storage.query('SELECT FROM queue.outbox WHERE published_at IS NULL');
    return waiting.length === 0;
  });
}, 300_000);

afterAll(async () => {
  await storage.close();
  await installation.stop();
  process.stdout.write(`Answers to marked requests: ${JSON.stringify(Object.fromEntries(statuses))}.\n`);
});

/** Every operation three times over: as it should go, with every write failing, and without a database. */
async function walkAs(account: Account): Promise<void> {
  const knowledge = new Knowledge();
  await knowledge.explore([account.client]);
  const examples = await examplesFor(account.client);
  const walk = async () => {
    for (const operation of operations) {
      for (const attempt of markedAttempts(operation, knowledge, examples)) {
        const { status, text } = await account.send(attempt);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status < 300) keepSecrets(parsed(text));
      }
    }
  };
  await walk();
  await refuseWrites(schemas, true);
  await walk();
  await refuseWrites(schemas, false);
  await installation.wires?.database.cut();
  await walk();
  await installation.wires?.database.mend();
  await eventually('it is back', async () => (await account.client.get('/health/ready')).status === 200);
  for (const token of account.tokens) secrets.add(token);
}

/** The worker cannot put in an inbox what a partner is told, and says so in its log. */
async function letTheWorkerFail(): Promise<void> {
  await refuseWrites(['notifications'], true);
  const account = await Account.enter(installation, storage, 'politie');
  const examples = await examplesFor(account.client);
  for (const operation of operations.filter(
    ({ method, path }) => method === 'POST' && examples.has(`POST ${path}`),
  )) {
    for (const attempt of markedAttempts(operation, new Knowledge(), examples)) await account.send(attempt);
  }
  await eventually('the worker complains', () => /Message .*, attempt/.test(installation.worker.output()));
  await refuseWrites(['notifications'], false);
}

function keepSecrets(answer: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(answer)) {
    if (!secretAnswer.test(name)) continue;
    for (const one of [value].flat()) if (typeof one === 'string' && one.length >= 8) secrets.add(one);
  }
}

/** PostgreSQL then says in its error what the row was that it did not take. */
async function refuseWrites(inSchemas: readonly string[], refused: boolean): Promise<void> {
  const tables = await storage.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_schema = ANY ($1) AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('session', 'sign_in_attempt')`,
    [inSchemas],
  );
  for (const { name } of tables) {
    const change = refused ? 'ADD CONSTRAINT refused CHECK (false) NOT VALID' : 'DROP CONSTRAINT refused';
    await storage.query(`ALTER TABLE ${name} ${change}`);
  }
}

/** All rows of these tables, as text. */
async function dump(where: string, without: readonly string[] = []): Promise<string> {
  const tables = await storage.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') AND ${where}`,
  );
  expect(tables).not.toEqual([]);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await storage.query<{ row: string }>(
      `SELECT (to_jsonb(t) - $1::text[])::text AS row FROM ${name} t`,
      [without],
    );
    found.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return found.join('\n');
}

const marksIn = (text: string) => [...new Set([...text.matchAll(everyMark)].map(([mark]) => mark))];
const fieldsOf = (text: string) => [...new Set([...text.matchAll(everyMark)].map(([, field = '']) => field))];
const secretsIn = (text: string) => [...secrets].filter((secret) => text.includes(secret));
const printed = () => `${installation.api.output()}\n${installation.worker.output()}`;

describe('after every operation was asked for with marked words, also while everything failed', () => {
  it('all kinds of answer were given, or this would prove little', () => {
    const seen = [...statuses.keys()];
    expect(seen).toEqual(expect.arrayContaining([200, 201, 400, 403, 404, 500, 503]));
  });

  it('marked words were stored where they belong', async () => {
    expect(marksIn(await dump(`table_schema IN ('intake', 'cases', 'actions')`))).not.toEqual([]);
  });

  it('nothing of it was printed, by any process, at any level', () => {
    expect(printed()).toContain('Unexpected error');
    expect(marksIn(printed())).toEqual([]);
    expect(secretsIn(printed())).toEqual([]);
    expect(printed()).not.toMatch(/Failing row|postgres(?:ql)?:\/\/\w+:|@\w+\.example|\bINSERT INTO\b/);
  });

  it('nothing of it was mailed', () => {
    const mails = installation.mailbox.mails.map(({ text }) => text).join('\n');
    expect(installation.mailbox.mails).not.toEqual([]);
    expect([...marksIn(mails), ...secretsIn(mails)]).toEqual([]);
  });

  it('nothing of it waits in a queue', async () => {
    const queued = await dump(`table_schema IN ('queue', 'bullmq')`);
    expect([...marksIn(queued), ...secretsIn(queued)]).toEqual([]);
  });

  it('nothing of it is in the log, but the reasons that the log is for', async () => {
    const events = await dump(`table_schema = 'audit'`, ['user_agent']);
    expect(fieldsOf(events).filter((field) => field !== 'reason')).toEqual([]);
    expect(secretsIn(events)).toEqual([]);
  });

  it('nothing of it is kept with the answers to repeated requests, but the keys', async () => {
    const kept = await dump(`table_schema = 'http'`, ['key']);
    expect([...marksIn(kept), ...secretsIn(kept)]).toEqual([]);
  });

  it('no secret is stored anywhere as it is', async () => {
    const everything = await dump('true');
    expect(secretsIn(everything)).toEqual([]);
    expect(fieldsOf(everything).filter((field) => secretField.test(field))).toEqual([]);
  });
});
