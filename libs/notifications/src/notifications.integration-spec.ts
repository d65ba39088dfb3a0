import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CanActivate, type ExecutionContext, Injectable, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '#lib/audit';
import { ClockModule } from '#lib/config';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { configureHttp, fastifyAdapter, HttpModule } from '#lib/http';
import { ActorFactory, IdentityModule } from '#lib/identity';
import { type Actor, anonymousActor, isId, newId, systemActor } from '#lib/kernel';
import { anActor, changeRecorded, createTestDatabase, eventually, type TestDatabase } from '#lib/testing';
import type { FastifyRequest } from 'fastify';
import { Client } from 'pg';
import { NotificationsModule } from './notifications.module.js';
import { NotificationsOptions } from './notifications-options.js';
import { tableOfThings, things } from './things-for-spec.js';

interface Listed {
  id: string;
  readAt: string | null;
  objectId: string | null;
  caseId: string | null;
}

/** Stands for signing in: whoever the header says. */
@Injectable()
class HeaderGuard implements CanActivate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actors: ActorFactory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const personId = request.headers['x-person'];
    if (!isId(personId)) return true;
    const actor = await this.uow.lookUp(anonymousActor(), () => this.actors.of(personId));
    if (!actor) return true;
    request.actor = actor;
    request.sessionLasts = () =>
      this.uow.lookUp(actor, async () => (await this.actors.of(personId)) !== null);
    return true;
  }
}

const [organisationId, fatima, other, leaver] = [newId(), newId(), newId(), newId()];

describe('The inbox over HTTP', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  let address: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(tableOfThings);
    await changeRecorded(
      owner,
      [organisationId],
      `INSERT INTO identity.organisation (id, code, name, type) VALUES ($1, 'wij', 'WIJ', 'public')`,
      [organisationId],
    );
    for (const id of [fatima, other, leaver]) {
      await changeRecorded(
        owner,
        [id],
        `INSERT INTO identity.person (id, username, name, email, organisation_id) VALUES ($1, $1::uuid::text, 'x', 'x@x', $2)`,
        [id, organisationId],
      );
    }
    await start();
  });

  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  async function start(): Promise<void> {
    @Module({
      imports: [
        ClockModule.of(),
        DatabaseModule.forRoot(database.url),
        AuditModule,
        HttpModule.forRoot([AuditModule]),
        IdentityModule,
        ...things,
        NotificationsModule.forRoot(new NotificationsOptions(database.url, 100)),
      ],
      providers: [{ provide: APP_GUARD, useClass: HeaderGuard }],
    })
    class Api {}
    app = await NestFactory.create<NestFastifyApplication>(Api, fastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await configureHttp(app);
    await app.listen(0, '127.0.0.1');
    address = `${await app.getUrl()}/api/v1/notifications`;
  }

  /** As another process would: the application only hears of it. */
  async function notify(personId: string, objectType = 'action', [objectId, caseId] = [newId(), newId()]) {
    const id = newId();
    await owner.query('BEGIN');
    await owner.query(
      `INSERT INTO audit.event (id, action, verb, result, actor_kind, object_type, object_id)
       VALUES (gen_random_uuid(), 'notification.delivered', 'deliver', 'success', 'system', 'notification', $1)`,
      [id],
    );
    await owner.query(
      `INSERT INTO notifications.notification
         (id, person_id, moment, object_type, object_id, case_id, table_id, confidential, created_at)
       VALUES ($1, $2, 'action.assigned', $3, $4, $5, $6, false, now())`,
      [id, personId, objectType, objectId, caseId, newId()],
    );
    await owner.query('COMMIT');
    return id;
  }

  const as = (personId: string) => ({ headers: { 'x-person': personId } });
  const markRead = (personId: string, id: string) =>
    fetch(`${address}/${id}/read`, { method: 'POST', ...as(personId) });

  async function list(
    personId: string,
    query = '',
  ): Promise<{ items: Listed[]; next: string | null; unread: number }> {
    const response = await fetch(`${address}${query}`, as(personId));
    expect(response.status).toBe(200);
    return (await response.json()) as Awaited<ReturnType<typeof list>>;
  }

  it('shows a person their own notifications, newest first, page by page', async () => {
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.unshift(await notify(fatima));
    await notify(other);
    const page = await list(fatima, '?limit=2');
    expect(page).toMatchObject({ unread: 3, next: expect.any(String) });
    expect(page.items[0]).toEqual({
      ...{ id: ids[0], moment: 'action.assigned', text: 'U hebt een nieuwe actie', objectType: 'action' },
      ...{
        ...{ objectId: null, caseId: null },
        createdAt: expect.any(String),
        readAt: null,
      },
    });
    const rest = await list(fatima, `?limit=2&after=${page.next}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.next).toBeNull();
  });

  it.each([
    ['names what it is about and the case of it', 'action', [fatima, fatima], 'both'],
    ['names nothing that was lost since', 'action', [other, other], 'neither'],
    ['names no case that its own request does not open', 'access-request', [fatima, other], 'object'],
    ['names the case in which somebody is seen to take part', 'participation', [fatima, other], 'both'],
    ['names no case of a participation that is not seen', 'participation', [other, other], 'neither'],
  ])('%s', async (_what, kind, owners, named) => {
    const [objectId, caseId] = [newId(), newId()];
    await owner.query('INSERT INTO spec.thing SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
      [objectId, caseId],
      owners,
    ]);
    const id = await notify(fatima, kind, [objectId, caseId]);
    const expected = {
      objectId: named === 'neither' ? null : objectId,
      caseId: named === 'both' ? caseId : null,
    };
    expect((await list(fatima)).items[0]).toMatchObject({ id, ...expected });
    expect(await (await fetch(`${address}/${id}`, as(fatima))).json()).toMatchObject(expected);
    expect((await markRead(fatima, id)).status).toBe(204);
  });

  it('is closed to SQL of another, and only nobody may ask what is to be mailed', async () => {
    const id = await notify(fatima);
    await owner.query('INSERT INTO notifications.mail_delivery (notification_id) VALUES ($1)', [id]);
    const uow = app.get(UnitOfWork);
    const rowsFor = async (actor: Actor, from: string) => {
      const asked = () => uow.manager.query<object[]>(`SELECT FROM ${from} WHERE id = $1`, [id]);
      return (await uow.lookUp(actor, asked)).length;
    };
    const [owning, another] = [
      { ...anActor(), personId: fatima },
      { ...anActor(), personId: other },
    ];
    const nobody = systemActor('spec');
    const inbox = 'notifications.notification';
    expect([
      await rowsFor(owning, inbox),
      await rowsFor(another, inbox),
      await rowsFor(nobody, inbox),
    ]).toEqual([1, 0, 0]);
    const mail = `notifications.to_mail('${id}')`;
    expect([await rowsFor(owning, mail), await rowsFor(nobody, mail)]).toEqual([0, 1]);
  });

  it('gives one by its id, to the receiver only', async () => {
    const id = await notify(fatima);
    const one = await fetch(`${address}/${id}`, as(fatima));
    expect(await one.json()).toEqual((await list(fatima)).items[0]);
    expect((await fetch(`${address}/${id}`, as(other))).status).toBe(404);
    expect((await fetch(`${address}/${newId()}`, as(fatima))).status).toBe(404);
  });

  it('marks as read, once, in the log, and only for the receiver', async () => {
    const id = await notify(fatima);
    const before = await list(fatima);
    expect((await markRead(other, id)).status).toBe(404);
    expect((await markRead(fatima, id)).status).toBe(204);
    const [first] = (await list(fatima)).items;
    expect((await markRead(fatima, id)).status).toBe(204);
    const after = await list(fatima);
    expect(after.items[0]).toEqual(first);
    expect(after.items[0]?.readAt).not.toBeNull();
    expect(after.unread).toBe(before.unread - 1);
    expect((await list(fatima, '?unread=true')).items.map((item) => item.id)).not.toContain(id);
    const { rows } = await owner.query(
      `SELECT actor_id, result FROM audit.event WHERE action = 'notification.read' AND object_id = $1 ORDER BY at`,
      [id],
    );
    expect(rows).toEqual([
      { actor_id: other, result: 'refused' },
      { actor_id: fatima, result: 'success' },
      { actor_id: fatima, result: 'success' },
    ]);
  });

  it.each(['', '/stream'])('is not for strangers: GET /notifications%s', async (path) => {
    const response = await fetch(`${address}${path}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
  });

  it('keeps a live count, whichever process changes it', async () => {
    const me = leaver;
    const stream = await listenTo(me);
    await stream.says(0);
    const id = await notify(me);
    await stream.says(1);
    await notify(other);
    await notify(me);
    await stream.says(2);
    await markRead(me, id);
    await stream.says(1);
    expect(stream.counts).toEqual([0, 1, 2, 1]);
    await eventually('the stream shows that it is alive', () => stream.text.includes('\n: still here\n'));
    await stream.close();
  });

  it('counts again when the connection that listens was lost', async () => {
    const stream = await listenTo(other);
    await eventually('it counted', () => stream.counts.length);
    const [before = 0] = stream.counts;
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN notification%'`,
    );
    await notify(other);
    await stream.says(before + 1);
    await admin.end();
    await stream.close();
  });

  it('is not given to an account that has ten open already', async () => {
    const streams = await Promise.all(Array.from({ length: 10 }, () => listenTo(other)));
    const refused = await fetch(`${address}/stream`, as(other));
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too-many-streams' });
    const [first, ...rest] = streams;
    await first?.close();
    const reopened = await eventually('there is room again', async () => {
      const stop = new AbortController();
      const again = await fetch(`${address}/stream`, { ...as(other), signal: stop.signal });
      return again.status === 200 ? stop : null;
    });
    reopened.abort();
    await Promise.all(rest.map((stream) => stream.close()));
  });

  it('ends the stream of who is deactivated', async () => {
    const stream = await listenTo(leaver);
    await eventually('it counted', () => stream.counts.length);
    const left = `UPDATE identity.person SET active = false, deactivated_on = '2026-11-23' WHERE id = $1`;
    await changeRecorded(owner, [leaver], left, [leaver]);
    await stream.ended;
  });

  it('ends all streams when the server stops', async () => {
    const streams = [await listenTo(fatima), await listenTo(other)];
    await app.close();
    await Promise.all(streams.map((stream) => stream.ended));
    await start();
  }, 20_000);

  async function listenTo(personId: string) {
    const stop = new AbortController();
    const response = await fetch(`${address}/stream`, { ...as(personId), signal: stop.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const decoder = new TextDecoder();
    const stream = {
      text: '',
      get counts() {
        return [...this.text.matchAll(/event: unread\n(?:id: .*\n)?data: \{"unread":(\d+)\}/g)].map((match) =>
          Number(match[1]),
        );
      },
      says: (count: number) => eventually(`the count is ${count}`, () => stream.counts.at(-1) === count),
      close: async () => {
        stop.abort();
        await stream.ended;
      },
      ended: Promise.resolve(),
    };
    stream.ended = (async () => {
      for await (const chunk of response.body ?? []) stream.text += decoder.decode(chunk, { stream: true });
    })().catch(() => undefined);
    return stream;
  }
});
