import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CanActivate, type ExecutionContext, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { configureHttp, fastifyAdapter, HttpModule } from '#lib/http';
import { type Actor, anonymousActor, newId, systemActor } from '#lib/kernel';
import { createTestDatabase, HttpClient, type TestDatabase } from '#lib/testing';
import { ActorDirectory } from '../actor-directory.js';
import { auditEvent } from '../audit-event.js';
import { AuditLog } from '../audit-log.js';
import { AuditModule } from '../audit.module.js';
import type { AuditEventView } from './audit-events.dto.js';
import { AuditReadingModule } from './audit-reading.module.js';

const changed = auditEvent('probe.changed', 'update', 'Proef gewijzigd');
const searched = auditEvent('probe.searched', 'search', 'Proef gezocht');

const person = (duty?: 'privacy-officer' | 'administrator'): Actor => ({
  ...anonymousActor(),
  kind: 'person',
  personId: newId(),
  organisationId: newId(),
  duties: duty ? [duty] : [],
});
const actors = {
  officer: person('privacy-officer'),
  administrator: person('administrator'),
  chair: person(),
};

class WhoGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; actor?: Actor }>();
    request.actor = actors[request.headers['x-who'] as keyof typeof actors];
    return true;
  }
}

const names = new Map([[actors.chair.personId ?? '', { name: 'V. Voorzitter', organisation: 'Gemeente' }]]);
@Module({
  providers: [
    { provide: ActorDirectory, useValue: { namesOf: () => Promise.resolve(names) } },
    { provide: APP_GUARD, useClass: WhoGuard },
  ],
  exports: [ActorDirectory],
})
class IdentityModule {}

interface Page {
  items: AuditEventView[];
  next: string | null;
}

let database: TestDatabase;
let app: NestFastifyApplication;
let client: HttpClient;
const [caseId, tableId, objectId, alsoId, listedId] = [newId(), newId(), newId(), newId(), newId()];

beforeAll(async () => {
  database = await createTestDatabase();
  const testing = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(database.url),
      HttpModule.forRoot([AuditModule]),
      AuditReadingModule.forRoot([IdentityModule]),
    ],
  }).compile();
  app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  client = new HttpClient(await app.getUrl());
  await fill();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** Seven events of one transaction, so that some share a moment to the millisecond; one of the application itself. */
async function fill(): Promise<void> {
  const { chair } = actors;
  const scan = systemActor('term-scan');
  const log = app.get(AuditLog);
  await app.get(UnitOfWork).run(chair, async () => {
    for (let i = 0; i < 4; i += 1) await log.record(chair, searched, { objectType: 'probe' });
    await log.record(chair, searched, { objectType: 'probe', objectIds: [newId(), listedId] });
    await log.record(chair, changed, {
      objectType: 'probe',
      ...{ objectId, objectIds: [alsoId], caseId, tableId },
      ...{ fields: ['title'], purpose: 'control' },
    });
    await log.record(scan, changed, { objectType: 'case', objectId: caseId });
  });
}

const ask = (query: string, who = 'officer', path = '/audit-events') =>
  client.get<Page>(`${path}?purpose=internal-control${query}`, { headers: { 'x-who': who } });

describe('GET /audit-events', () => {
  it('shows the privacy officer who did what, with names and Dutch labels', async () => {
    const { status, body } = await ask(`&objectId=${objectId}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      next: null,
      items: [
        {
          ...{ id: expect.any(String), at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{6}Z$/) },
          ...{ action: 'probe.changed', label: 'Proef gewijzigd', verb: 'update', result: 'success' },
          ...{ actor: { id: actors.chair.personId, name: 'V. Voorzitter' }, actorKind: 'person' },
          ...{ organisation: 'Gemeente', objectType: 'probe', objectId, objectIds: [alsoId] },
          ...{ caseId, tableId, fields: ['title'] },
          ...{ purpose: 'control', reason: null, ipAddress: null, traceId: null },
        },
      ],
    });
  });

  it('pages through everything once, newest first', async () => {
    const seen: AuditEventView[] = [];
    let after = '';
    do {
      const { body } = await ask(`&actorId=${actors.chair.personId}&limit=2${after}`);
      seen.push(...body.items);
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    expect(seen).toHaveLength(6);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(6);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  it.each([
    ['in a case, or about it', `&caseId=${caseId}`, 2],
    ['that showed it in a list', `&objectId=${listedId}`, 1],
    ['of a kind', '&action=probe.searched', 5],
    ['with another result', '&action=probe.searched&result=refused', 0],
    ['from now on', `&action=probe.searched&from=2100-01-01T00:00:00Z`, 0],
    ['until now', `&action=probe.searched&to=2100-01-01T00:00:00Z`, 5],
  ])('finds events %s', async (_name, query, count) => {
    expect((await ask(query)).body.items.filter(({ verb }) => verb !== 'read-log')).toHaveLength(count);
  });

  it('records each reading, with its purpose and what was looked for', async () => {
    await ask(`&caseId=${caseId}&result=success`);
    const { body } = await ask(`&action=audit.read&caseId=${caseId}&limit=1`);
    expect(body.items[0]).toMatchObject({
      ...{ label: 'Logboek geraadpleegd', verb: 'read-log', purpose: 'internal-control', caseId },
      ...{ fields: ['caseId', 'result'], actor: { id: actors.officer.personId, name: null } },
    });
  });

  it.each(['chair', 'administrator'])('is closed to a %s, which is recorded', async (who) => {
    expect((await ask('', who)).status).toBe(403);
    expect((await ask('', who, `/audit-events/${newId()}`)).status).toBe(404);
    const actorId = actors[who as keyof typeof actors].personId;
    const { body } = await ask(`&actorId=${actorId}&action=audit.read`);
    expect(body.items.map(({ result, reason }) => [result, reason])).toEqual([
      ['refused', 'not-found'],
      ['refused', 'forbidden'],
    ]);
  });

  it('asks for a lawful purpose, and for a cursor of its own', async () => {
    const headers = { 'x-who': 'officer' };
    expect((await client.get('/audit-events', { headers })).status).toBe(400);
    expect((await client.get('/audit-events?purpose=curiosity', { headers })).status).toBe(400);
    expect((await ask('&after=rubbish')).status).toBe(400);
    expect((await ask(`&after=${Buffer.from('["x"]').toString('base64url')}`)).status).toBe(400);
  });
});

describe('GET /audit-events/{id}', () => {
  it('shows one event, and records that', async () => {
    const { id = '' } = (await ask(`&objectId=${objectId}`)).body.items[0] ?? {};
    const path = `/audit-events/${id}`;
    expect(
      (await client.get(`${path}?purpose=integrity`, { headers: { 'x-who': 'officer' } })).body,
    ).toMatchObject({ id });
    const rows = await app
      .get(DataSource)
      .query<object[]>(`SELECT FROM audit.event WHERE object_id = $1 AND purpose = 'integrity'`, [id]);
    expect(rows).toHaveLength(1);
    expect((await ask('', 'officer', `/audit-events/${newId()}`)).status).toBe(404);
  });
});
