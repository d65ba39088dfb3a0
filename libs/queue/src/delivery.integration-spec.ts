import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { anonymousActor, currentTraceId, newId, withTrace } from '#lib/kernel';
import {
  createTestDatabase,
  eventually,
  noRedisReason,
  startTestRedis,
  type TestDatabase,
} from '#lib/testing';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { backendKinds, onPostgres, type Prepared } from './backend/backends-for-spec.js';
import { DeadLetters } from './delivery/dead-letters.js';
import { type Delivery, Handles, type MessageHandler } from './delivery/handles.js';
import { DeliveryModule } from './delivery.module.js';
import { defineMessage } from './message.js';
import { Outbox } from './outbox.js';
import { QueueModule } from './queue.module.js';
import { offerLostAgain } from './relay/housekeeping.js';
import { Relay } from './relay/relay.js';

interface Payload {
  readonly thingId: string;
  readonly failures: string;
}
const thingDone = defineMessage<Payload>('thing.done');

/** Leaves a row per delivery that took effect: nothing but the library keeps them from being two. */
@Injectable()
@Handles(thingDone)
class NoteThing implements MessageHandler<Payload> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle({ thingId, failures }: Payload, { attempt }: Delivery): Promise<void> {
    await this.note(thingId, 'handled');
    if (attempt <= Number(failures)) throw new TypeError(`Fatima de Vries, ${thingId}`);
  }

  async gaveUp({ thingId }: Payload): Promise<void> {
    await this.note(thingId, 'gave up');
  }

  private async note(thingId: string, effect: string): Promise<void> {
    const values = [thingId, effect, currentTraceId()];
    await this.uow.manager.query(
      `INSERT INTO spec.effect (thing_id, effect, trace_id) VALUES ($1, $2, $3)`,
      values,
    );
  }
}

@Module({ providers: [NoteThing], exports: [NoteThing] })
class ThingModule {}

const redis = await startTestRedis();
const retry = { attempts: 3, firstMs: 5, longestMs: 20 };

afterAll(() => redis?.stop());

for (const { kind, prepare } of backendKinds(redis?.url ?? null)) {
  const specify = prepare ? describe : describe.skip;
  specify(`Messages through BullMQ on ${kind}${prepare ? '' : ` (skipped: ${noRedisReason})`}`, () => {
    deliverySpec(prepare ?? onPostgres);
  });
}

function deliverySpec(prepare: (databaseUrl: string) => Prepared): void {
  let database: TestDatabase;
  let owner: Client;
  let dataSource: DataSource;
  let uow: UnitOfWork;
  let outbox: Outbox;
  let deadLetters: DeadLetters;
  let prepared: Prepared;
  let sending: INestApplicationContext;
  const running: INestApplicationContext[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    owner.on('error', () => undefined);
    await owner.connect();
    await owner.query(`CREATE SCHEMA spec;
      CREATE TABLE spec.effect (thing_id uuid, effect text, trace_id text);
      GRANT USAGE ON SCHEMA spec TO casustafel_app;
      GRANT SELECT, INSERT ON spec.effect TO casustafel_app;`);
    prepared = prepare(database.url);
    sending = await start([DatabaseModule.forRoot(database.url), QueueModule]);
    [dataSource, uow] = [sending.get(DataSource), sending.get(UnitOfWork)];
    [outbox, deadLetters] = [sending.get(Outbox), sending.get(DeadLetters)];
    running.length = 0;
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.close()));
    await owner.query('TRUNCATE spec.effect, queue.outbox');
  });

  afterAll(async () => {
    await owner.end();
    await prepared.queue.close();
    await sending.close();
    await database.drop();
  });

  async function start(imports: NonNullable<Parameters<typeof Module>[0]['imports']>) {
    @Module({ imports })
    class App {}
    const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
    running.push(app);
    return app;
  }

  function startWorker() {
    const delivery = DeliveryModule.forRoot({ databaseUrl: database.url, ...prepared.options, retry });
    return start([DatabaseModule.forRoot(database.url), QueueModule, ThingModule, delivery]);
  }

  function startRelay(): Relay {
    const settings = { backend: prepared.backend, retry, databaseUrl: database.url };
    const relay = new Relay(dataSource, { ...settings, takesTogether: () => false });
    relay.start();
    return relay;
  }

  async function add(failures = 0): Promise<{ thingId: string; messageId: string }> {
    const thingId = newId();
    const messageId = await uow.run(anonymousActor(), () =>
      outbox.add(thingDone, { thingId, failures: `${failures}` }),
    );
    return { thingId, messageId };
  }

  async function effects(): Promise<Record<string, string[]>> {
    const { rows } = await owner.query<{ thing_id: string; effect: string }>('SELECT * FROM spec.effect');
    const byThing: Record<string, string[]> = {};
    for (const row of rows) (byThing[row.thing_id] ??= []).push(row.effect);
    return byThing;
  }

  async function messages(condition: string): Promise<number> {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM queue.outbox WHERE ${condition}`,
    );
    return rows[0]?.n ?? 0;
  }

  const handled = (count: number, seconds?: number) =>
    eventually(
      `${count} messages are handled`,
      async () => (await messages('handled_at IS NOT NULL')) === count,
      seconds,
    );

  it('delivers what was committed and nothing else, with the trace that it was said in', async () => {
    await startWorker();
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const { thingId } = await withTrace(traceId, () => add());
    const refused = uow.run(anonymousActor(), async () => {
      await outbox.add(thingDone, { thingId: newId(), failures: '0' });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await handled(1);
    expect(await effects()).toEqual({ [thingId]: ['handled'] });
    const { rows } = await owner.query('SELECT trace_id FROM spec.effect');
    expect(rows).toEqual([{ trace_id: traceId }]);
  });

  it('refuses a payload that could hold contents', async () => {
    const saying = (failures: string) =>
      uow.run(anonymousActor(), () => outbox.add(thingDone, { thingId: newId(), failures }));
    await expect(saying('Fatima de Vries')).rejects.toThrow('"failures" holds more than an id or a code');
    await expect(outbox.add(thingDone, { thingId: newId(), failures: '0' })).rejects.toThrow(
      'No transaction',
    );
  });

  it('delivers each message once with two relays and two workers at work', async () => {
    await Promise.all([startWorker(), startWorker()]);
    // Ten senders at once, each with one act after another: more would wait for a connection instead.
    const things: { thingId: string }[] = [];
    const sender = async () => {
      for (let n = 0; n < 25; n += 1) things.push(await add());
    };
    await Promise.all(Array.from({ length: 10 }, sender));
    await handled(250, 60);
    expect(await effects()).toEqual(Object.fromEntries(things.map(({ thingId }) => [thingId, ['handled']])));
  }, 90_000);

  it('does nothing at a second delivery', async () => {
    const { thingId, messageId } = await add();
    await startWorker();
    await handled(1);
    await prepared.queue.add(thingDone.type, {}, { jobId: messageId, removeOnComplete: true });
    await eventually('the second delivery is over', async () => !(await prepared.queue.getJob(messageId)));
    expect(await effects()).toEqual({ [thingId]: ['handled'] });
  });

  it('delivers once when messages were sent but the mark that they were was rolled back', async () => {
    await owner.query(`
      CREATE SEQUENCE spec.refusals; GRANT USAGE ON SEQUENCE spec.refusals TO casustafel_app;
      CREATE FUNCTION spec.refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM nextval('spec.refusals'); RAISE 'crash'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON queue.outbox FOR EACH ROW
        WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND NEW.handled_at IS NULL)
        EXECUTE FUNCTION spec.refuse();`);
    const { thingId } = await add();
    const relay = startRelay();
    await eventually('the mark was refused twice', async () => {
      const { rows } = await owner.query<{ last_value: string }>('SELECT last_value FROM spec.refusals');
      return Number(rows[0]?.last_value) >= 2;
    });
    await startWorker();
    await handled(1);
    await owner.query('DROP FUNCTION spec.refuse CASCADE; DROP SEQUENCE spec.refusals');
    const after = await add();
    await handled(2);
    await relay.stop();
    expect(await effects()).toEqual({ [thingId]: ['handled'], [after.thingId]: ['handled'] });
  });

  it('tries again after a failure, without a trace of the failed attempts', async () => {
    await startWorker();
    const { thingId, messageId } = await add(2);
    await handled(1);
    expect(await effects()).toEqual({ [thingId]: ['handled'] });
    const { rows } = await owner.query('SELECT attempts, last_error FROM queue.outbox WHERE id = $1', [
      messageId,
    ]);
    expect(rows).toEqual([{ attempts: 2, last_error: 'TypeError at NoteThing.handle' }]);
  });

  it('sets aside what keeps failing, tells its handler, and delivers it when asked to', async () => {
    await startWorker();
    const { thingId, messageId } = await add(3);
    await eventually('the handler knows', async () => (await effects())[thingId]);
    expect(await effects()).toEqual({ [thingId]: ['gave up'] });
    const letters = await uow.run(anonymousActor(), () => deadLetters.list());
    expect(letters).toMatchObject([{ id: messageId, type: 'thing.done', attempts: 3 }]);
    expect(JSON.stringify(letters)).not.toContain('Fatima');
    await owner.query(`UPDATE queue.outbox SET payload = payload || '{"failures":"1"}'`);
    expect(await uow.run(anonymousActor(), () => deadLetters.requeue(messageId))).toBe(true);
    expect(await uow.run(anonymousActor(), () => deadLetters.requeue(messageId))).toBe(false);
    await handled(1);
    expect(await effects()).toEqual({ [thingId]: ['gave up', 'handled'] });
  });

  it('offers again what the queue has lost', async () => {
    const relay = startRelay();
    const { thingId, messageId } = await add();
    await eventually('it is sent', () => messages('published_at IS NOT NULL'));
    await relay.stop();
    await prepared.queue.remove(messageId);
    expect(await offerLostAgain(dataSource)).toBe(0);
    expect(await offerLostAgain(dataSource, 0)).toBe(1);
    await startWorker();
    await handled(1);
    expect(await effects()).toEqual({ [thingId]: ['handled'] });
  });
}
