import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { anonymousActor, newId } from '#lib/kernel';
import {
  createTestDatabase,
  eventually,
  noRedisReason,
  startTestRedis,
  type TestDatabase,
} from '#lib/testing';
import { Client } from 'pg';
import { Handles, type MessageHandler } from './delivery/handles.js';
import { DeliveryModule, type DeliveryOptions } from './delivery.module.js';
import { defineMessage } from './message.js';
import { Outbox } from './outbox.js';
import { QueueModule } from './queue.module.js';

interface Payload {
  readonly thingId: string;
}
const thingSeen = defineMessage<Payload>('thing.seen');
const seen: string[] = [];

@Injectable()
@Handles(thingSeen)
class SeeThing implements MessageHandler<Payload> {
  async handle({ thingId }: Payload): Promise<void> {
    seen.push(thingId);
  }
}

const redis = await startTestRedis();
const server = redis?.control ? { url: redis.url, control: redis.control } : null;
const whenRedisCanBeKilled = server ? describe : describe.skip;
const suffix = server
  ? ''
  : ` (skipped: ${redis ? 'the Redis at REDIS_URL is not ours to kill' : noRedisReason})`;

describe('Outages', () => {
  let database: TestDatabase;
  let admin: Client;
  const running: INestApplicationContext[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const url = new URL(database.adminUrl);
    url.pathname = '/postgres';
    admin = new Client({ connectionString: url.href });
    await admin.connect();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((app) => app.close()));
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
    await redis?.stop();
  });

  async function startWorker(options: Partial<DeliveryOptions> = {}): Promise<INestApplicationContext> {
    const delivery = DeliveryModule.forRoot({ databaseUrl: database.url, ...options });
    @Module({ imports: [DatabaseModule.forRoot(database.url), QueueModule, delivery], providers: [SeeThing] })
    class App {}
    const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
    running.push(app);
    return app;
  }

  /** Says that a thing is to be seen, and says when it was. */
  async function deliverOne(app: INestApplicationContext): Promise<void> {
    const thingId = newId();
    await app.get(UnitOfWork).run(anonymousActor(), () => app.get(Outbox).add(thingSeen, { thingId }));
    await eventually('the message is handled', () => seen.includes(thingId));
  }

  async function takeDatabaseAway(): Promise<void> {
    const name = new URL(database.url).pathname.slice(1);
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await eventually('the last session has ended', async () => {
      const { rows } = await admin.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name]);
      return rows.length === 0;
    });
  }

  async function bringDatabaseBack(): Promise<void> {
    await admin.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} ALLOW_CONNECTIONS true`);
  }

  it('of PostgreSQL are survived, with the queue in it', async () => {
    const app = await startWorker();
    await deliverOne(app);
    await takeDatabaseAway();
    await bringDatabaseBack();
    await deliverOne(app);
  });

  it('of PostgreSQL do not keep a worker from stopping', async () => {
    const app = await startWorker();
    await deliverOne(app);
    await takeDatabaseAway();
    const stopped = Promise.all(running.splice(0).map((one) => one.close())).then(() => 'stopped');
    await expect(stopped).resolves.toBe('stopped');
    await bringDatabaseBack();
    expect(app).toBeDefined();
  });

  whenRedisCanBeKilled(`of Redis${suffix}`, () => {
    const onRedis = () => startWorker({ redisUrl: server?.url });

    it('are survived, and what was in its memory is not lost', async () => {
      const app = await onRedis();
      await deliverOne(app);
      await server?.control.kill();
      const delivered = deliverOne(app);
      await server?.control.start();
      await delivered;
      await deliverOne(app);
    });

    it('are survived when PostgreSQL goes too', async () => {
      const app = await onRedis();
      await takeDatabaseAway();
      await server?.control.kill();
      await bringDatabaseBack();
      await server?.control.start();
      await deliverOne(app);
    });

    it('at boot are waited out', async () => {
      await server?.control.kill();
      const app = await onRedis();
      const delivered = deliverOne(app);
      await server?.control.start();
      await delivered;
    });

    it('do not keep a worker from stopping', async () => {
      await onRedis();
      await server?.control.kill();
      await Promise.all(running.splice(0).map((app) => app.close()));
      await onRedis();
      await Promise.all(running.splice(0).map((app) => app.close()));
      await server?.control.start();
    });
  });
});
