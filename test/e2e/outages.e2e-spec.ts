import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Answer, eventually, HttpClient, startTestRedis } from '#lib/testing';
import { type Backend, type Installation, startInstallation } from './installation.js';
import { expectRefusal } from './refusal.js';
import { Storage } from './stored-rows.js';
import { anAction, aSignal, assign, inDays, openCase, personIdOf, tableOf } from './story.js';
import type { TableView } from './story.js';
import { Barrier } from './together.js';
import { UnreadStream } from './unread-stream.js';
import type { Wire } from './wire.js';

/** In seconds: for what takes a moment, on a machine that is busy with something else. */
const patience = 60;
const probe = await startTestRedis();
await probe?.stop();
const backends: Backend[] = probe ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(backends)('with the queue on %s', (backend) => {
  let installation: Installation;
  let storage: Storage;
  let database: Wire;
  let mail: Wire;
  let police: HttpClient;
  let chair: HttpClient;
  let assignee: HttpClient;
  let assigneeId: string;
  let table: TableView;
  let caseId: string;

  beforeAll(async () => {
    installation = await startInstallation(backend, { wired: true });
    if (!installation.wires) throw new Error('There are no wires to cut');
    ({ database, mail } = installation.wires);
    police = await installation.signIn('politie');
    chair = await installation.signIn('voorzitter.ondermijning');
    assignee = await installation.signIn('belastingdienst');
    assigneeId = await personIdOf(assignee);
    table = await tableOf(chair, 'ondermijning');
    ({ caseId } = await openCase(police, chair, table));
    storage = await Storage.open(installation.database.adminUrl);
    await told((await assign(chair, table, caseId, assigneeId, inDays(5))).body.id);
  }, 120_000);

  afterAll(async () => {
    await storage.close();
    await installation.stop();
  });

  const assignAnother = (options = {}) =>
    chair.post<{ id: string }>(`/cases/${caseId}/actions`, anAction(table, assigneeId, inDays(5)), options);

  /** The notice that the assignee has of this action. */
  const told = (actionId: string) =>
    eventually('the assignee is told', async () => (await noticesOf(actionId))[0], patience);

  const noticesOf = (objectId: string) =>
    storage.query<{ id: string }>(
      'SELECT id FROM notifications.notification WHERE object_id = $1 AND person_id = $2',
      [objectId, assigneeId],
    );

  const mailsOf = (noticeId: string) =>
    installation.mailbox.mails.filter(({ source }) => source.includes(noticeId));

  const readiness = async () => (await new HttpClient(installation.origin).get('/health/ready')).status;

  const untilReady = () => eventually('the api is ready', async () => (await readiness()) === 200);

  async function expectUnavailable(): Promise<void> {
    const stranger = new HttpClient(installation.origin);
    expectRefusal(await stranger.get('/health/ready'), 503);
    expect((await stranger.get('/health/live')).status).toBe(200);
    const requests: (() => Promise<Answer<unknown>>)[] = [
      () => chair.get('/cases'),
      () => chair.get(`/cases/${caseId}`),
      () => chair.patch(`/cases/${caseId}`, { title: 'Loods 4481' }, { ifMatch: 1 }),
      () => police.post('/signals', aSignal(table)),
      () => police.post('/signals', aSignal(table), { idempotencyKey: 'while-it-is-gone' }),
      () => assignee.get('/notifications'),
      () => stranger.post('/session', { username: 'politie', password: 'casustafel-demo' }),
      () => stranger.get('/session', { headers: { cookie: 'casustafel_session=unknown' } }),
    ];
    for (const send of requests) {
      const answer = await send();
      expect(expectRefusal(answer, 503).code).toBe('unavailable');
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    }
  }

  async function expectAllIsWell(): Promise<void> {
    const { status, body } = await assignAnother();
    expect(status).toBe(201);
    const notice = await told(body.id);
    await eventually('the mail comes', () => mailsOf(notice.id)[0], patience);
  }

  describe('PostgreSQL', () => {
    it('is gone: what needs it says so, and all go on without a restart when it is back', async () => {
      const stream = UnreadStream.of(assignee);
      const unread = await stream.until('the first count is there', () => true);
      await database.cut();
      await eventually('it is noticed', async () => (await readiness()) === 503);
      await expectUnavailable();
      await database.mend();
      await untilReady();
      expect((await chair.get(`/cases/${caseId}`)).status).toBe(200);
      await expectAllIsWell();
      await stream.until('the stream counts on', (count) => count === unread + 1);
      expect(stream.isOpen).toBe(true);
      stream.close();
    });

    it('throws everybody out and lets nobody in: the same', async () => {
      await closeDatabase(true);
      try {
        await eventually('it is noticed', async () => (await readiness()) === 503);
        await expectUnavailable();
      } finally {
        await closeDatabase(false);
      }
      await untilReady();
      await expectAllIsWell();
    });

    it('goes away in the middle of a change: nothing is done, and the same request does it once', async () => {
      const key = { idempotencyKey: 'was-it-done-or-not' };
      const count = async () =>
        (await storage.query('SELECT FROM actions.action WHERE case_id = $1', [caseId])).length;
      const before = await count();
      const { adminUrl } = installation.database;
      const barrier = await Barrier.close(adminUrl, 'LOCK TABLE actions.action IN SHARE MODE');
      const sent = assignAnother(key);
      await barrier.untilWaiting(1);
      await database.cut();
      expectRefusal(await sent, 503);
      await barrier.open();
      await database.mend();
      await untilReady();
      const first = await eventually('the key is free', async () => {
        const answer = await assignAnother(key);
        return answer.status === 201 ? answer : null;
      });
      expect((await assignAnother(key)).body).toEqual(first.body);
      expect(await count()).toBe(before + 1);
    });

    /** As an administrator would for maintenance; sessions of the superuser stay. */
    async function closeDatabase(closed: boolean): Promise<void> {
      const url = new URL(installation.database.adminUrl);
      const name = url.pathname.slice(1);
      url.pathname = '/postgres';
      const client = new Client({ connectionString: url.href });
      await client.connect();
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${String(!closed)}`);
      const sessions = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = $1 AND usename = 'casustafel_app'`;
      if (closed) await client.query(sessions, [name]);
      await client.end();
    }
  });

  describe('the mail server', () => {
    it.each([
      ['does not answer', () => mail.cut(), () => mail.mend()],
      [
        'takes nothing now',
        async () => installation.mailbox.close(),
        async () => installation.mailbox.open(),
      ],
    ])('%s: the inbox has it at once, and the mail comes later, once', async (_what, away, back) => {
      await away();
      const notice = await told((await assignAnother()).body.id);
      await eventually('it was tried', async () => {
        const [delivery] = await storage.query<{ attempts: number; state: string }>(
          'SELECT attempts, state FROM notifications.mail_delivery WHERE notification_id = $1',
          [notice.id],
        );
        return delivery?.state === 'pending' && delivery.attempts >= 1;
      });
      expect(mailsOf(notice.id)).toEqual([]);
      await back();
      await eventually('the mail comes', () => mailsOf(notice.id)[0], patience);
      await eventually('that is noted', async () => {
        const [delivery] = await storage.query<{ state: string }>(
          'SELECT state FROM notifications.mail_delivery WHERE notification_id = $1',
          [notice.id],
        );
        return delivery?.state === 'sent';
      });
      expect(mailsOf(notice.id)).toHaveLength(1);
    });
  });

  if (backend === 'Redis') {
    describe('Redis', () => {
      const waiting = () =>
        storage.query('SELECT FROM queue.outbox WHERE published_at IS NULL').then(({ length }) => length);

      it('is gone: requests go on, messages wait, and go out once when it is back', async () => {
        await installation.wires?.redis?.cut();
        const answers = await Promise.all(Array.from({ length: 5 }, () => assignAnother()));
        expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
        expect(await readiness()).toBe(200);
        expect(await waiting()).toBe(5);
        await installation.wires?.redis?.mend();
        for (const { body } of answers) {
          const notice = await told(body.id);
          await eventually('the mail comes', () => mailsOf(notice.id)[0], patience);
        }
        await eventually('nothing waits', async () => (await waiting()) === 0);
        for (const { body } of answers) expect(await noticesOf(body.id)).toHaveLength(1);
      });

      it('is not there yet when the worker starts: the same', async () => {
        await installation.worker.stop();
        await installation.wires?.redis?.cut();
        installation.worker = await installation.startWorker();
        const { body } = await assignAnother();
        expect(await waiting()).toBe(1);
        await installation.wires?.redis?.mend();
        await told(body.id);
      });
    });
  }

  it('nothing of it was unexpected to the api', () => {
    expect(installation.api.output()).not.toContain('Unexpected error');
  });
});
