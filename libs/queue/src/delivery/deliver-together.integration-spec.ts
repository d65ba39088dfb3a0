import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { anonymousActor, currentTraceId, newId } from '#lib/kernel';
import {
  createTestDatabase,
  eventually,
  noRedisReason,
  startTestRedis,
  type TestDatabase,
} from '#lib/testing';
import { Client } from 'pg';
import { backendKinds, onPostgres, type Prepare, type Prepared } from '../backend/backends-for-spec.js';
import { DeliveryModule } from '../delivery.module.js';
import { defineMessage } from '../message.js';
import { Outbox } from '../outbox.js';
import { QueueModule } from '../queue.module.js';
import { type Delivered, type Delivery, Handles, type MessageHandler } from './handles.js';

interface Payload {
  readonly thingId: string;
  readonly poisoned: boolean;
}
const thingShared = defineMessage<Payload>('thing.shared');

/** Leaves a row per delivery that took effect, and how it came. */
@Injectable()
@Handles(thingShared)
class NoteThings implements MessageHandler<Payload> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle({ thingId, poisoned }: Payload): Promise<void> {
    await this.note(thingId, 'alone', currentTraceId());
    if (poisoned) throw new TypeError(`Fatima de Vries, ${thingId}`);
  }

  async handleTogether(messages: readonly Delivered<Payload>[]): Promise<void> {
    for (const { payload, delivery } of messages) {
      await this.note(payload.thingId, 'together', delivery.traceId);
      if (payload.poisoned) throw new TypeError(`Fatima de Vries, ${payload.thingId}`);
    }
  }

  async gaveUp({ thingId }: Payload, { traceId }: Delivery): Promise<void> {
    await this.note(thingId, 'gave up', traceId);
  }

  private async note(thingId: string, effect: string, traceId: string | null): Promise<void> {
    await this.uow.manager.query(`INSERT INTO spec.effect (thing_id, effect, trace_id) VALUES ($1, $2, $3)`, [
      thingId,
      effect,
      traceId,
    ]);
  }
}

@Module({ providers: [NoteThings], exports: [NoteThings] })
class ThingModule {}

interface Effect {
  readonly thing_id: string;
  readonly effect: string;
  readonly trace_id: string;
  readonly act: string;
}

const redis = await startTestRedis();
const retry = { attempts: 3, firstMs: 5, longestMs: 20 };

afterAll(() => redis?.stop());

for (const { kind, prepare } of backendKinds(redis?.url ?? null)) {
  const specify = prepare ? describe : describe.skip;
  specify(`Messages in company on ${kind}${prepare ? '' : ` (skipped: ${noRedisReason})`}`, () => {
    companySpec(prepare ?? onPostgres);
  });
}

function companySpec(prepare: Prepare): void {
  let database: TestDatabase;
  let owner: Client;
  let uow: UnitOfWork;
  let outbox: Outbox;
  let prepared: Prepared;
  let sending: INestApplicationContext;
  const running: INestApplicationContext[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`CREATE SCHEMA spec;
      CREATE TABLE spec.effect (n serial, thing_id uuid, effect text, trace_id text, act xid8 DEFAULT pg_current_xact_id());
      GRANT USAGE ON SCHEMA spec TO casustafel_app;
      GRANT SELECT, INSERT ON spec.effect TO casustafel_app;
      GRANT USAGE ON SEQUENCE spec.effect_n_seq TO casustafel_app;`);
    prepared = prepare(database.url);
    sending = await start([DatabaseModule.forRoot(database.url), QueueModule]);
    [uow, outbox] = [sending.get(UnitOfWork), sending.get(Outbox)];
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

  /** Adds as many messages in one act, each with a trace of its own; the one at `poisoned` cannot be handled. */
  async function add(count: number, poisoned = -1) {
    const additions = Array.from({ length: count }, (_, n) => ({
      payload: { thingId: newId(), poisoned: n === poisoned },
      traceId: newId().replaceAll('-', ''),
    }));
    const ids = await uow.run(anonymousActor(), () => outbox.addAll(thingShared, additions));
    return additions.map(({ payload, traceId }, n) => ({
      id: ids[n] ?? '',
      thingId: payload.thingId,
      traceId,
    }));
  }

  async function effects(): Promise<Effect[]> {
    return (await owner.query<Effect>('SELECT thing_id, effect, trace_id, act FROM spec.effect ORDER BY n'))
      .rows;
  }

  async function messages(condition: string): Promise<number> {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM queue.outbox WHERE ${condition}`,
    );
    return rows[0]?.n ?? 0;
  }

  const handled = (count: number) =>
    eventually(
      `${count} messages are handled`,
      async () => (await messages('handled_at IS NOT NULL')) === count,
      60,
    );

  it('are handled in one act, oldest first, each in its own trace', async () => {
    const added = await add(30);
    await startWorker();
    await handled(30);
    const found = await effects();
    expect(new Set(found.map(({ act }) => act)).size).toBe(1);
    expect(found.map(({ thing_id, effect, trace_id }) => [thing_id, effect, trace_id])).toEqual(
      added.map(({ thingId, traceId }) => [thingId, 'together', traceId]),
    );
    expect(await messages('published_at IS NULL OR alone OR attempts > 0')).toBe(0);
  });

  it('do not suffer from one that cannot be handled: it alone is tried again, and set aside', async () => {
    const added = await add(100, 42);
    await startWorker();
    await handled(99);
    await eventually('the one is set aside', async () => (await messages('dead_at IS NOT NULL')) === 1);
    await eventually('its handler knows', async () => (await effects()).length === 100);
    const bad = added[42]?.thingId;
    const found = (await effects()).map(({ thing_id, effect, trace_id }) => [thing_id, effect, trace_id]);
    const expected = added.map(({ thingId, traceId }) => [
      thingId,
      thingId === bad ? 'gave up' : 'alone',
      traceId,
    ]);
    expect(found.sort()).toEqual(expected.sort());
    const { rows } = await owner.query<object>(
      'SELECT id, attempts, last_error FROM queue.outbox WHERE attempts > 0 OR last_error IS NOT NULL',
    );
    expect(rows).toEqual([{ id: added[42]?.id, attempts: 3, last_error: 'TypeError at NoteThings.handle' }]);
  });

  it('are handled once by two workers with the same of them in any order', async () => {
    const added = await add(50);
    const ids = added.map(({ id }) => id);
    await prepared.queue.add(thingShared.type, { ids: ids.toReversed() }, { jobId: 'backwards' });
    await prepared.queue.add(thingShared.type, { ids: ids.slice(10, 40) }, { jobId: 'some' });
    await Promise.all([startWorker(), startWorker()]);
    await handled(50);
    await eventually('nothing is in the queue', async () => {
      const left = await Promise.all(['backwards', 'some'].map((id) => prepared.queue.getJob(id)));
      return left.every((job) => job === undefined || job.finishedOn !== undefined);
    });
    expect((await effects()).map(({ thing_id }) => thing_id).sort()).toEqual(
      added.map(({ thingId }) => thingId).sort(),
    );
    // Had they waited for each other, PostgreSQL had ended one, and its messages were sent alone.
    expect(await messages('alone')).toBe(0);
  });

  it('are handled once when they were sent but the mark that they were was not committed', async () => {
    await owner.query(`
      CREATE SEQUENCE spec.refusals; GRANT USAGE ON SEQUENCE spec.refusals TO casustafel_app;
      CREATE FUNCTION spec.refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF nextval('spec.refusals') <= 2 THEN RAISE 'crash'; END IF; RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER refuse AFTER UPDATE ON queue.outbox DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND NEW.handled_at IS NULL)
        EXECUTE FUNCTION spec.refuse();`);
    const added = await add(10);
    await startWorker();
    await handled(10);
    await owner.query('DROP FUNCTION spec.refuse CASCADE; DROP SEQUENCE spec.refusals');
    const later = await add(10);
    await handled(20);
    expect((await effects()).map(({ thing_id }) => thing_id).sort()).toEqual(
      [...added, ...later].map(({ thingId }) => thingId).sort(),
    );
  });
}
