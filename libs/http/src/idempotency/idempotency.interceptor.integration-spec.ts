import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, type CanActivate, Controller, type ExecutionContext, Get, Module, Post } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { type Actor, anonymousActor, DomainError, newId } from '#lib/kernel';
import { anActor, createTestDatabase, eventually, HttpClient, type TestDatabase } from '#lib/testing';
import { configureHttp, fastifyAdapter } from '../configure-http.js';
import { HttpModule } from '../http.module.js';
import { Refusals } from '../problem/refusals.js';
import { CurrentActor } from '../request/current-actor.js';
import { RunsEachTime } from './run-each-time.decorator.js';

interface Wish {
  text?: string;
  fail?: boolean;
  wait?: boolean;
}

/** Each note is one row; an id tells which act made it. */
@Controller('notes')
class NotesController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Post()
  create(@CurrentActor() actor: Actor, @Body() wish: Wish): Promise<object> {
    return this.unitOfWork.run(actor, async () => {
      const id = newId();
      await this.unitOfWork.manager.query('INSERT INTO probe.note VALUES ($1, $2)', [id, wish.text]);
      if (wish.wait) await this.unitOfWork.manager.query('SELECT pg_advisory_xact_lock(1)');
      if (wish.fail) throw DomainError.ruleBroken('unlucky', 'Nee.');
      return { id, version: 7 };
    });
  }

  @Post('silent')
  async silent(@CurrentActor() actor: Actor, @Body() wish: Wish): Promise<void> {
    await this.create(actor, wish);
  }

  @Post('each-time')
  @RunsEachTime('For a test.')
  eachTime(@CurrentActor() actor: Actor, @Body() wish: Wish): Promise<object> {
    return this.create(actor, wish);
  }

  @Get()
  read(): object {
    return { id: newId() };
  }
}

const people: Record<string, Actor> = { me: anActor(), other: anActor(), nobody: anonymousActor() };

class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = people[String(request.headers['x-me'] ?? 'me')];
    if (actor) request.actor = actor;
    return true;
  }
}

class NoRefusals extends Refusals {
  async record(): Promise<void> {}
  async recordLimit(): Promise<void> {}
}

@Module({ providers: [{ provide: Refusals, useClass: NoRefusals }], exports: [Refusals] })
class RefusalsModule {}

@Module({ controllers: [NotesController], providers: [{ provide: APP_GUARD, useClass: HeaderGuard }] })
class NotesModule {}

let database: TestDatabase;
let app: NestFastifyApplication;
let db: DataSource;
let client: HttpClient;
let key: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  await owner.query(`CREATE SCHEMA probe; CREATE TABLE probe.note (id uuid, text text);
    GRANT USAGE ON SCHEMA probe TO casustafel_app; GRANT ALL ON probe.note TO casustafel_app`);
  await owner.destroy();
  const testing = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(database.url, 5), HttpModule.forRoot([RefusalsModule]), NotesModule],
  }).compile();
  app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  client = new HttpClient(await app.getUrl());
  db = app.get(DataSource);
}, 60_000);
beforeEach(async () => {
  key = newId();
  await db.query('DELETE FROM probe.note');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const post = (body: Wish = {}, idempotencyKey = key, path = '', who = 'me') =>
  client.post<{ id?: string; code?: string }>(`/notes${path}`, body, {
    idempotencyKey,
    headers: { 'x-me': who },
  });
const notes = async () => (await db.query<object[]>('SELECT FROM probe.note')).length;
const keptKeys = async () =>
  (await db.query<object[]>('SELECT FROM http.idempotency_key WHERE key = $1', [key])).length;

describe('a POST with an Idempotency-Key', () => {
  it('runs once, and answers alike the second time', async () => {
    const first = await post({ text: 'a' });
    const again = await post({ text: 'a' });
    expect(first.status).toBe(201);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get('etag')).toBe('"7"');
    expect(await notes()).toBe(1);
  });

  it('runs once when sent five times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => post({ text: 'a' })));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await notes()).toBe(1);
  });

  it('makes a second one wait for the first, and answers both alike', async () => {
    const holder = db.createQueryRunner();
    await holder.query('SELECT pg_advisory_lock(1)');
    const both = [post({ wait: true }), post({ wait: true })];
    await eventually('one waits for the lock, the other for the key', async () => {
      const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      return (await db.query<object[]>(waiting)).length === 2;
    });
    await holder.query('SELECT pg_advisory_unlock(1)');
    await holder.release();
    const [first, second] = await Promise.all(both);
    expect(first?.body).toEqual(second?.body);
    expect(await notes()).toBe(1);
  });

  it('answers nothing twice as well', async () => {
    const answers = [await post({}, key, '/silent'), await post({}, key, '/silent')];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [201, undefined],
      [201, undefined],
    ]);
    expect(await notes()).toBe(1);
  });

  it.each([
    ['another body', { text: 'b' }, ''],
    ['another address', { text: 'a' }, '/silent'],
  ])('is refused for %s under the same key', async (_name, body, path) => {
    await post({ text: 'a' });
    const other = await post(body, key, path);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await notes()).toBe(1);
  });

  it('leaves the key free when the act failed', async () => {
    expect((await post({ fail: true })).body.code).toBe('unlucky');
    expect(await keptKeys()).toBe(0);
    expect((await post({ text: 'a' })).status).toBe(201);
    expect(await notes()).toBe(1);
  });

  it('has nothing to do with the same key of another person', async () => {
    const mine = await post({ text: 'a' });
    const theirs = await post({ text: 'a' }, key, '', 'other');
    expect(theirs.body.id).not.toBe(mine.body.id);
    expect(await notes()).toBe(2);
  });

  it.each(['short', 'x'.repeat(101), 'with space in it', 'ünïcode!'])('refuses the key %j', async (odd) => {
    const header = { headers: { 'idempotency-key': Buffer.from(odd, 'utf8').toString('latin1') } };
    const { status, body } = await client.post('/notes', {}, header);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field: 'Idempotency-Key', code: 'invalid-key' }] });
  });

  it('forgets keys after a day', async () => {
    await post({ text: 'a' });
    await db.query(`UPDATE http.idempotency_key SET created_at = now() - interval '25 hours'`);
    await post({}, newId());
    expect(await keptKeys()).toBe(0);
  });
});

describe('no key is kept', () => {
  it.each([
    ['of a POST that runs each time', '/each-time', 'me'],
    ['of somebody who is not signed in', '', 'nobody'],
  ])('%s', async (_name, path, who) => {
    await post({}, key, path, who);
    await post({}, key, path, who);
    expect(await notes()).toBe(2);
    expect(await keptKeys()).toBe(0);
  });

  it('of anything but a POST', async () => {
    const [one, other] = [
      await client.get<{ id: string }>('/notes', { idempotencyKey: key }),
      await client.get<{ id: string }>('/notes', { idempotencyKey: key }),
    ];
    expect(one.body.id).not.toBe(other.body.id);
    expect(await keptKeys()).toBe(0);
  });
});
