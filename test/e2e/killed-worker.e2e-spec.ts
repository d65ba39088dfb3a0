import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type HttpClient, startTestRedis } from '#lib/testing';
import { type Gate, Gates } from './gates.js';
import { type Backend, type Installation, type Process, startInstallation } from './installation.js';
import { Storage } from './stored-rows.js';
import { anAction, assign, inDays, openCase, personIdOf, tableOf } from './story.js';
import type { TableView } from './story.js';
import { Barrier } from './together.js';

/** Between which two steps a worker is killed, in the order of a message's way, and where it is held for that. */
const moments: readonly { moment: string; gate: Gate | 'smtp'; then?: 'deaf' }[] = [
  { moment: 'when it had sent the message on, and not yet marked it as sent', gate: 'sent' },
  { moment: 'when it had been given the message, and not yet claimed it', gate: 'taken' },
  { moment: 'when it had claimed the message, and nothing was in the inbox', gate: 'claimed' },
  { moment: 'when the notice was in the inbox, and no mail asked for', gate: 'stored' },
  { moment: 'when all was written, and not committed', gate: 'told' },
  { moment: 'when all was committed, and the queue not told', gate: 'told', then: 'deaf' },
  { moment: 'when the mail server had the mail, and had not answered', gate: 'smtp' },
  { moment: 'when the mail was sent, and not noted', gate: 'mailed' },
  { moment: 'when the mail was noted, and not committed', gate: 'noted' },
  { moment: 'when the mail was committed, and the queue not told', gate: 'noted', then: 'deaf' },
];

/** In seconds: on a busy machine, with the time that passes before a killed worker's messages go to another. */
const patience = 120;
const probe = await startTestRedis();
await probe?.stop();
const backends: Backend[] = probe ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(backends)('a worker that is killed, with the queue on %s', (backend) => {
  let installation: Installation;
  let storage: Storage;
  let chair: HttpClient;
  let assignee: HttpClient;
  let assigneeId: string;
  let table: TableView;
  let caseId: string;

  beforeAll(async () => {
    installation = await startInstallation(backend, { wired: true });
    const police = await installation.signIn('politie');
    chair = await installation.signIn('voorzitter.ondermijning');
    assignee = await installation.signIn('belastingdienst');
    assigneeId = await personIdOf(assignee);
    table = await tableOf(chair, 'ondermijning');
    ({ caseId } = await openCase(police, chair, table));
    await assign(chair, table, caseId, assigneeId, inDays(5));
    storage = await Storage.open(installation.database.adminUrl);
    await untilAllHandled();
  }, 120_000);

  afterAll(async () => {
    await storage.close();
    await installation.stop();
  });

  const untilAllHandled = () =>
    eventually(
      'all messages are handled',
      async () => (await storage.query('SELECT FROM queue.outbox WHERE handled_at IS NULL')).length === 0,
      patience,
    );

  /** Asks something of the assignee, and gives the id of the message that says so; the notice will have the same. */
  async function announce(): Promise<string> {
    const action = anAction(table, assigneeId, inDays(5));
    const { status, body } = await chair.post<{ id: string }>(`/cases/${caseId}/actions`, action);
    expect(status).toBe(201);
    const [message] = await storage.query<{ id: string }>(
      `SELECT id FROM queue.outbox WHERE type = 'action.assigned' AND payload ->> 'objectId' = $1`,
      [body.id],
    );
    return message?.id ?? '';
  }

  const mailsOf = (id: string) => installation.mailbox.mails.filter(({ source }) => source.includes(id));

  async function expectToldOnce(id: string): Promise<void> {
    const [found] = await storage.query(
      `SELECT (SELECT count(*)::int FROM notifications.notification n WHERE n.id = $1) AS inbox,
              (SELECT count(*)::int FROM audit.event e
                WHERE e.object_id = $1 AND e.action = 'notification.delivered') AS delivered,
              (SELECT count(*)::int FROM audit.event e
                WHERE e.object_id = $1 AND e.action = 'notification.mailed') AS mailed,
              (SELECT state FROM notifications.mail_delivery m WHERE m.notification_id = $1) AS mail,
              (SELECT count(*)::int FROM queue.outbox o
                WHERE o.payload ->> 'notificationId' = $1::text) AS "mailsAsked"`,
      [id],
    );
    expect(found).toEqual({ inbox: 1, delivered: 1, mailed: 1, mail: 'sent', mailsAsked: 1 });
    const messageIds = mailsOf(id).map(({ messageId }) => messageId);
    expect(new Set(messageIds).size).toBe(1);
  }

  describe('between two steps', () => {
    const messages = new Map<string, string>();
    const messageAt = (moment: string) => messages.get(moment) ?? '';
    /** What shares an envelope with the message at a moment. */
    const companions = new Map<string, string>();

    beforeAll(async () => {
      await installation.worker.stop();
      const gates = await Gates.build(installation.database.adminUrl);
      const workers = await holdOneAtEach(gates);
      const hearAgain = await deafenQueue();
      for (const { moment, gate, then } of moments) {
        if (then) await finish(gates, gate, messageAt(moment));
      }
      await Promise.all(workers.map((worker) => worker.stop('SIGKILL')));
      installation.mailbox.letGo();
      await gates.openAll();
      await gates.end();
      await hearAgain();
      installation.worker = await installation.startWorker();
      await untilAllHandled();
    }, 300_000);

    /** Has two workers stand at all moments at once, each with a message of its own and another in its company. */
    async function holdOneAtEach(gates: Gates): Promise<Process[]> {
      const [sending, ...others] = moments;
      // Mails first: they go a longer way, and workers have so many hands.
      for (const { moment, gate } of others.toReversed()) {
        const id = await announce();
        messages.set(moment, id);
        if (gate === 'smtp') installation.mailbox.hold(id);
        else await gates.close(gate, id);
        companions.set(moment, await announce());
      }
      // Released together they would all share one envelope, and stand still at the first gate.
      await storage.query('UPDATE queue.outbox SET published_at = now() WHERE handled_at IS NULL');
      const workers = await Promise.all([installation.startWorker(), installation.startWorker()]);
      for (const { moment, gate } of others.toReversed()) {
        const id = messageAt(moment);
        await storage.query('UPDATE queue.outbox SET published_at = NULL WHERE id = ANY ($1)', [
          [id, companions.get(moment)],
        ]);
        if (gate === 'smtp')
          await eventually('the mail server has it', () => installation.mailbox.holds(id), patience);
        else await gates.untilHeld(gate, id);
      }
      // Last, because what is sent together is marked together.
      messages.set(sending?.moment ?? '', await announceUnmarked(gates));
      return workers;
    }

    /**
     * Has the sender stand between sending a message and marking it. A worker may overtake it, and then nothing is left
     * to mark: so no worker may take it either, and the sender stands at the gate or behind that worker.
     */
    async function announceUnmarked(gates: Gates): Promise<string> {
      await gates.close('sent', null);
      await gates.close('taken', null);
      const id = await announce();
      await eventually(
        'the message was sent, and not marked',
        async () => (await gates.holds('sent', null)) || (await gates.holds('taken', null)),
        patience,
      );
      return id;
    }

    /** Lets one through, and sees to it that it is committed. */
    async function finish(gates: Gates, gate: Gate | 'smtp', id: string): Promise<void> {
      if (gate !== 'smtp') await gates.open(gate, id);
      const done =
        gate === 'told'
          ? 'SELECT FROM notifications.notification WHERE id = $1'
          : `SELECT FROM notifications.mail_delivery WHERE notification_id = $1 AND state = 'sent'`;
      await eventually('it is committed', async () => (await storage.query(done, [id])).length);
    }

    /** From now on no worker can tell the queue that it is done. */
    async function deafenQueue(): Promise<() => Promise<void>> {
      const redis = installation.wires?.redis;
      if (redis) {
        await redis.cut();
        return () => redis.mend();
      }
      const barrier = await Barrier.close(
        installation.database.adminUrl,
        'LOCK TABLE bullmq.job IN SHARE MODE',
      );
      return () => barrier.open();
    }

    it.each(moments)('$moment: the receiver is told once', async ({ moment }) => {
      await expectToldOnce(messageAt(moment));
    });

    it('of what shared its envelope the receiver is told once', async () => {
      expect(companions.size).toBe(moments.length - 1);
      for (const id of companions.values()) await expectToldOnce(id);
    });

    it('mails again only what it could not know to be taken', () => {
      const often = moments.filter(({ moment }) => mailsOf(messageAt(moment)).length > 1);
      const gates = often.map(({ gate }) => gate);
      expect(gates).toContain('mailed');
      // On a machine so busy that PostgreSQL gave up the COMMIT that was held, that is one more.
      expect(gates.filter((gate) => gate !== 'mailed' && gate !== 'noted')).toEqual([]);
    });
  });

  it('at any moment, one of two, in a rush of 200: every inbox has every notice once', async () => {
    const two: Process[] = [installation.worker, await installation.startWorker()];
    const delivered = 'SELECT FROM notifications.notification WHERE person_id = $1';
    const before = (await storage.query(delivered, [assigneeId])).length;
    const killAfter = 1 + Math.floor(Math.random() * 180);
    const killing = eventually(
      `${String(killAfter)} are delivered`,
      async () => (await storage.query(delivered, [assigneeId])).length >= before + killAfter,
      patience,
    ).then(() => two[killAfter % 2]?.stop('SIGKILL'));
    const ids: string[] = [];
    for (let batch = 0; batch < 20; batch += 1) {
      ids.push(...(await Promise.all(Array.from({ length: 10 }, announce))));
    }
    await killing;
    await untilAllHandled();
    const inbox = await storage.query<{ id: string }>(
      'SELECT id FROM notifications.notification WHERE id = ANY ($1) AND person_id = $2',
      [ids, assigneeId],
    );
    expect(inbox.map(({ id }) => id).sort()).toEqual(ids.sort());
    for (const id of ids) expect(new Set(mailsOf(id).map(({ messageId }) => messageId)).size).toBe(1);
  }, 300_000);
});
