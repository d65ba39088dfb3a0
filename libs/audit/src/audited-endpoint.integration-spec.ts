import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Module,
  Param,
  Post,
  type Type,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Public } from '#lib/authorization';
import { configureHttp, CurrentActor, fastifyAdapter, HttpModule } from '#lib/http';
import { DatabaseModule, UnitOfWork } from '#lib/database';
import { type Actor, anonymousActor, DomainError, newId } from '#lib/kernel';
import { createTestDatabase, HttpClient, type TestDatabase } from '#lib/testing';
import { auditEvent } from './audit-event.js';
import { AuditLog } from './audit-log.js';
import { AuditModule } from './audit.module.js';
import { Audited, NotAudited } from './audited.decorator.js';

const read = auditEvent('probe.read', 'read', 'Proef gelezen');
const changed = auditEvent('probe.changed', 'update', 'Proef gewijzigd');
const failed = auditEvent('probe.failed', 'refuse', 'Proef mislukt');
const me: Actor = { ...anonymousActor(), kind: 'person', personId: newId(), organisationId: newId() };

@Controller('probes')
class ProbesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AuditLog,
  ) {}

  @Post(':id/honest')
  @Public('For a test.')
  @Audited(changed)
  honest(
    @CurrentActor() actor: Actor,
    @Param('id') objectId: string,
    @Body() _body: object,
  ): Promise<object> {
    return this.unitOfWork.run(actor, async () => {
      await this.log.record(actor, changed, { objectType: 'probe', objectId });
      return {};
    });
  }

  @Post(':id/mistaken')
  @Public('For a test.')
  @Audited(changed)
  mistaken(@CurrentActor() actor: Actor, @Param('id') objectId: string): Promise<void> {
    return this.unitOfWork.run(actor, () => this.log.record(actor, read, { objectType: 'probe', objectId }));
  }

  @Get(':id/silent')
  @Public('For a test.')
  @Audited(read)
  silent(): object {
    return { secret: 'content' };
  }

  @Post(':id/attempt')
  @Public('For a test.')
  @Audited(changed)
  async attempt(@CurrentActor() actor: Actor, @Param('id') objectId: string): Promise<void> {
    await this.unitOfWork.run(actor, () => this.log.record(actor, failed, { objectType: 'probe', objectId }));
    throw new DomainError('unauthenticated', 'wrong', 'Mis.');
  }

  @Get(':id/hidden/:other')
  @Public('For a test.')
  @Audited(read)
  hidden(): Promise<void> {
    return Promise.reject(DomainError.notFound());
  }

  @Post('probe')
  @Public('For a test.')
  @Audited(changed)
  probe(@Body() act: { caseId: string; tableId: string }): Promise<void> {
    return Promise.reject(DomainError.invalid('number', 'unknown', 'Onbekend.').asRefusal(act));
  }

  @Get('open')
  @Public('For a test.')
  @NotAudited('Not about anybody.')
  open(): void {
    throw DomainError.forbidden();
  }
}

@Controller()
class ForgetfulController {
  @Get()
  @Public('For a test.')
  forgotten(): void {}
}

/** Stands for identity, and for a guard that refuses: both run before any interceptor. */
class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; actor?: Actor }>();
    if (request.headers['x-refuse']) throw DomainError.forbidden();
    if (request.headers['x-me']) request.actor = me;
    return true;
  }
}

@Module({ providers: [{ provide: APP_GUARD, useClass: HeaderGuard }] })
class IdentityModule {}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function boot(controller: Type): Promise<NestFastifyApplication> {
  const testing = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(database.url),
      HttpModule.forRoot([AuditModule]),
      AuditModule,
      IdentityModule,
    ],
    controllers: [controller],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: false });
  try {
    await configureHttp(app);
    await app.listen(0, '127.0.0.1');
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

describe('an audited endpoint', () => {
  let app: NestFastifyApplication;
  let client: HttpClient;
  beforeAll(async () => {
    app = await boot(ProbesController);
    client = new HttpClient(await app.getUrl());
  });
  afterAll(() => app.close());

  const asMe = { headers: { 'x-me': 'yes' } };
  const events = (id: string) =>
    app
      .get(DataSource)
      .query<Record<string, unknown>[]>('SELECT * FROM audit.event WHERE object_id = $1 ORDER BY at', [id]);

  it('answers when it recorded what it declares, under the trace of the request', async () => {
    const [id, trace] = [newId(), 'b'.repeat(32)];
    const traced = { headers: { ...asMe.headers, traceparent: `00-${trace}-${'c'.repeat(16)}-01` } };
    expect((await client.post(`/probes/${id}/honest`, { some: 'x'.repeat(500_000) }, traced)).status).toBe(
      201,
    );
    expect(await events(id)).toMatchObject([{ action: 'probe.changed', result: 'success', trace_id: trace }]);
  });

  it('answers once to a repeated request, and records once', async () => {
    const id = newId();
    const options = { ...asMe, idempotencyKey: newId() };
    expect((await client.post(`/probes/${id}/honest`, {}, options)).status).toBe(201);
    expect((await client.post(`/probes/${id}/honest`, {}, options)).status).toBe(201);
    expect(await events(id)).toHaveLength(1);
  });

  it('undoes an act that recorded another event than declared', async () => {
    const id = newId();
    expect((await client.post(`/probes/${id}/mistaken`, {}, asMe)).status).toBe(500);
    expect(await events(id)).toEqual([]);
    expect(
      (await client.post(`/probes/${id}/mistaken`, {}, { ...asMe, idempotencyKey: newId() })).status,
    ).toBe(500);
    expect(await events(id)).toEqual([]);
  });

  it('keeps back an answer that left no event', async () => {
    const { status, body } = await client.get(`/probes/${newId()}/silent`, asMe);
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/content/);
  });

  it('may store a failed attempt without the declared event', async () => {
    const id = newId();
    expect((await client.post(`/probes/${id}/attempt`, {}, asMe)).status).toBe(401);
    expect(await events(id)).toMatchObject([
      { action: 'probe.failed', result: 'refused' },
      { action: 'probe.changed', result: 'refused', reason: 'wrong' },
    ]);
  });

  it('records what a use case refused, with all ids in the address', async () => {
    const [id, other] = [newId(), newId()];
    expect((await client.get(`/probes/${id}/hidden/${other}`, asMe)).status).toBe(404);
    expect(await events(id)).toMatchObject([
      {
        action: 'probe.read',
        result: 'refused',
        actor_id: me.personId,
        object_ids: [other],
        reason: 'not-found',
      },
    ]);
  });

  it('records what a use case wants recorded as a refusal, and answers nothing of what it was about', async () => {
    const [caseId, tableId] = [newId(), newId()];
    const { status, body } = await client.post('/probes/probe', { caseId, tableId }, asMe);
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'validation-failed' } });
    expect(JSON.stringify(body)).not.toContain(caseId);
    const about = 'SELECT * FROM audit.event WHERE case_id = $1';
    expect(await app.get(DataSource).query(about, [caseId])).toMatchObject([
      { action: 'probe.changed', result: 'refused', table_id: tableId, reason: 'unknown', object_id: null },
    ]);
  });

  it('records what a guard refused, to whom there was', async () => {
    const [id, unknown] = [newId(), newId()];
    expect((await client.get(`/probes/${id}/silent`, { headers: { 'x-refuse': 'yes' } })).status).toBe(403);
    expect(await events(id)).toMatchObject([
      { result: 'refused', actor_kind: 'anonymous', reason: 'forbidden' },
    ]);
    const crossOrigin = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await client.post(`/probes/${unknown}/honest`, {}, crossOrigin)).status).toBe(403);
    expect(await events(unknown)).toMatchObject([
      { result: 'refused', reason: 'cross-origin', ip_address: '127.0.0.1' },
    ]);
  });

  it('has nothing to say of an endpoint that declares nothing about anybody', async () => {
    const count = () => app.get(DataSource).query<object[]>('SELECT FROM audit.event');
    const before = (await count()).length;
    expect((await client.get('/probes/open', asMe)).status).toBe(403);
    expect(await count()).toHaveLength(before);
  });
});

describe('the application does not boot', () => {
  it('with an endpoint that does not say what it records', async () => {
    await expect(boot(ForgetfulController)).rejects.toThrow(
      'Not started: ForgetfulController.forgotten must declare what it records, with @Audited or @NotAudited',
    );
  });
});
