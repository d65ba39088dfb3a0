import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type HttpClient, startTestRedis } from '#lib/testing';
import { type Backend, type Installation, type Process, startInstallation } from './installation.js';
import { expectRefusal } from './refusal.js';
import { Storage } from './stored-rows.js';
import { anAction, aSignal, assign, inDays, openCase, personIdOf, tableOf } from './story.js';
import type { TableView } from './story.js';
import { UnreadStream } from './unread-stream.js';

const probe = await startTestRedis();
await probe?.stop();
const backends: Backend[] = probe ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(backends)('two api and two worker processes, with the queue on %s', (backend) => {
  let installation: Installation;
  let storage: Storage;
  let second: { origin: string; process: Process };
  let police: HttpClient;
  let chair: HttpClient;
  let assignee: HttpClient;
  let assigneeId: string;
  let table: TableView;
  let caseId: string;

  beforeAll(async () => {
    installation = await startInstallation(backend);
    [second] = await Promise.all([installation.startApi(), installation.startWorker()]);
    police = await installation.signIn('politie');
    chair = await installation.signIn('voorzitter.ondermijning');
    assignee = await installation.signIn('belastingdienst');
    assigneeId = await personIdOf(assignee);
    table = await tableOf(chair, 'ondermijning');
    ({ caseId } = await openCase(police, chair, table));
    await assign(chair, table, caseId, assigneeId, inDays(5));
    storage = await Storage.open(installation.database.adminUrl);
  }, 120_000);

  afterAll(async () => {
    await storage.close();
    await installation.stop();
  });

  const actionAt = (desk: HttpClient, options = {}) =>
    desk.post<{ id: string }>(`/cases/${caseId}/actions`, anAction(table, assigneeId, inDays(5)), options);

  const untilNothingIsLeft = () =>
    eventually(
      'nothing is left to do',
      async () => (await storage.query('SELECT FROM queue.outbox WHERE handled_at IS NULL')).length === 0,
    );

  it('know one session, and its end', async () => {
    const here = await installation.signIn('om');
    const there = here.at(second.origin);
    expect((await there.get('/session')).body).toEqual((await here.get('/session')).body);
    expect((await there.delete('/session')).status).toBe(204);
    expectRefusal(await here.get('/session'), 401);
  });

  it('show at once at one what was changed at the other', async () => {
    const there = chair.at(second.origin);
    const changed = await chair.patch(`/cases/${caseId}`, { title: 'Loods aan het spoor' }, { ifMatch: 1 });
    expect((await there.get(`/cases/${caseId}`)).body).toMatchObject({ title: 'Loods aan het spoor' });
    expect(changed.headers.get('etag')).toBe('"2"');
    expectRefusal(await there.patch(`/cases/${caseId}`, { title: 'Te laat' }, { ifMatch: 1 }), 412);
  });

  it('do once what is sent to both with one key', async () => {
    const key = { idempotencyKey: 'to-one-and-to-the-other' };
    const [one, other] = await Promise.all([
      police.post<{ id: string }>('/signals', aSignal(table), key),
      police.at(second.origin).post<{ id: string }>('/signals', aSignal(table), key),
    ]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body).toEqual(one.body);
  });

  it('tell through the stream of one what happened at the other', async () => {
    // What came before must not be counted among what comes now.
    await untilNothingIsLeft();
    const streams = [UnreadStream.of(assignee), UnreadStream.of(assignee.at(second.origin))];
    const counts = await Promise.all(streams.map((stream) => stream.until('it counts', () => true)));
    const unread = Math.max(...counts);
    expect((await actionAt(chair)).status).toBe(201);
    expect((await actionAt(chair.at(second.origin))).status).toBe(201);
    for (const stream of streams) await stream.until('both are told', (count) => count >= unread + 2);
    const { body } = await assignee.get<{ items: { id: string }[]; unread: number }>('/notifications');
    await assignee.at(second.origin).post(`/notifications/${body.items[0]?.id ?? ''}/read`);
    for (const stream of streams) await stream.until('one less', (count) => count === body.unread - 1);
    for (const stream of streams) stream.close();
  });

  it('deliver every message once', async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, index) => actionAt(index % 2 ? chair : chair.at(second.origin))),
    );
    const ids = made.map(({ body }) => body.id);
    const inbox = () =>
      storage.query<{ id: string }>(
        'SELECT object_id AS id FROM notifications.notification WHERE object_id = ANY ($1) AND person_id = $2',
        [ids, assigneeId],
      );
    await eventually('all are told', async () => (await inbox()).length >= ids.length);
    await untilNothingIsLeft();
    expect((await inbox()).map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('go on at one when the other is killed in the middle of its work', async () => {
    const there = chair.at(second.origin);
    const answers = Promise.allSettled(Array.from({ length: 20 }, () => actionAt(there)));
    await second.process.stop('SIGKILL');
    await answers;
    expect((await actionAt(chair)).status).toBe(201);
    const numbers = (
      await storage.query<{ number: string }>('SELECT number FROM actions.action WHERE case_id = $1', [
        caseId,
      ])
    ).map(({ number }) => Number(/-A(\d+)$/.exec(number)?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });
});
