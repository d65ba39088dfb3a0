import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  type CanActivate,
  Controller,
  type DynamicModule,
  type ExecutionContext,
  Get,
  Module,
  Param,
  Post,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '#lib/database';
import { anonymousActor, DomainError } from '#lib/kernel';
import { anActor, eventually, HttpClient, noRedisReason, startTestRedis, type TestRedis } from '#lib/testing';
import { configureHttp, fastifyAdapter } from '../configure-http.js';
import { HttpModule } from '../http.module.js';
import { Refusals } from '../problem/refusals.js';
import { type PerMinute, RateLimitOptions } from './rate-limit-options.js';

@Controller()
class DoorsController {
  @Get('open')
  open(): object {
    return { open: true };
  }

  @Get('doors/:id')
  door(@Param('id') id: string): object {
    if (id === 'mine') return { open: true };
    throw DomainError.notFound();
  }

  @Post('session')
  signIn(): object {
    return { state: 'in' };
  }
}

const people = { ann: anActor(), bob: anActor(), nobody: anonymousActor() };

class HeaderGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const who = request.headers['x-who'];
    if (who === 'ann' || who === 'bob') request.actor = people[who];
    return true;
  }
}

let told: string[] = [];
class Noted extends Refusals {
  async record(_request: FastifyRequest, code: string): Promise<void> {
    told.push(code);
  }
  async recordLimit(_request: FastifyRequest, limit: string): Promise<void> {
    told.push(`limit ${limit}`);
  }
}

@Module({ providers: [{ provide: Refusals, useClass: Noted }], exports: [Refusals] })
class RefusalsModule {}

@Module({ controllers: [DoorsController], providers: [{ provide: APP_GUARD, useClass: HeaderGuard }] })
class DoorsModule {
  /** Nothing here is stored: what idempotency would store in is left empty. */
  static withoutDatabase(): DynamicModule {
    const providers = [UnitOfWork, DataSource].map((provide) => ({ provide, useValue: {} }));
    return { module: DoorsModule, global: true, providers, exports: [UnitOfWork, DataSource] };
  }
}

const running: NestFastifyApplication[] = [];
const unlimited: PerMinute = { address: 0, account: 0, signIn: 0, refusals: 0 };

async function start(limits: Partial<PerMinute>, redisUrl: string | null = null, trustProxy?: string) {
  const options = new RateLimitOptions({ ...unlimited, ...limits }, redisUrl);
  const testing = await Test.createTestingModule({
    imports: [DoorsModule.withoutDatabase(), HttpModule.forRoot([RefusalsModule], options)],
  }).compile();
  const adapter = fastifyAdapter({ trustProxy });
  const app = testing.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  running.push(app);
  return new HttpClient(await app.getUrl());
}

/** Stopped after the test, also when it fails: a Redis that is left behind outlives the run. */
let server: TestRedis | null = null;

afterEach(async () => {
  told = [];
  await Promise.all(running.splice(0).map((app) => app.close()));
  await server?.stop();
  server = null;
});

const as = (who: string, more = {}) => ({ headers: { 'x-who': who, ...more } });
async function statuses(times: number, send: () => Promise<{ status: number }>): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < times; n += 1) found.push((await send()).status);
  return found;
}

/** As the client spells it: `fetch` would tidy it up. */
async function askRaw(client: HttpClient, method: string, path: string): Promise<{ status: number }> {
  const { hostname, port } = new URL(client.origin);
  const sent = httpRequest({ hostname, port, method, path }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  return { status: answer.statusCode ?? 0 };
}

const redis: TestRedis | null = await startTestRedis();
await redis?.stop();
if (!redis) process.stderr.write(`Limits on Redis are not tested: ${noRedisReason}.\n`);

describe('in memory', () => {
  it('one address gets so many answers a minute, and is told how long to wait', async () => {
    const client = await start({ address: 3 });
    expect(await statuses(4, () => client.get('/open'))).toEqual([200, 200, 200, 429]);
    const { headers, body } = await client.get('/open');
    expect(body).toMatchObject({ status: 429, code: 'rate-limited', traceId: expect.stringMatching(/./) });
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(told).toEqual(['limit address']);
  });

  it('an account is counted by itself, wherever it comes from', async () => {
    const client = await start({ account: 2 });
    expect(await statuses(3, () => client.get('/open', as('ann')))).toEqual([200, 200, 429]);
    expect(await statuses(1, () => client.get('/open', as('bob')))).toEqual([200]);
    expect(await statuses(3, () => client.get('/open'))).toEqual([200, 200, 200]);
    expect(told).toEqual(['limit account']);
  });

  it('signing in is counted apart', async () => {
    const client = await start({ signIn: 2 });
    expect(await statuses(3, () => client.post('/session'))).toEqual([201, 201, 429]);
    expect((await client.get('/session/openid/callback?code=guess')).status).toBe(429);
    expect((await client.get('/open')).status).toBe(200);
  });

  it.each(['/%61pi/v1/open', '/api/v1/op%65n', '/api/v1/open#', '/api/v1/open?', '/%61pi/v1/nothing'])(
    'an address is counted however it is spelled: %s',
    async (spelled) => {
      const client = await start({ address: 2 });
      const asked = () => askRaw(client, 'GET', spelled);
      expect((await statuses(3, asked)).slice(-1)).toEqual([429]);
    },
  );

  it.each(['/%61pi/v1/session', '/api/v1/sess%69on', '/api/v1/session#', 'http://x/api/v1/session'])(
    'signing in is counted however it is spelled: %s',
    async (spelled) => {
      const client = await start({ signIn: 2 });
      expect(await statuses(3, () => askRaw(client, 'POST', spelled))).toEqual([201, 201, 429]);
    },
  );

  it.each(['/%61pi/v1/doors/other', '/api/v1/d%6Fors/other', '/api/v1/n%6Fthing', 'http://x/api/v1/nothing'])(
    'a refusal is counted however it is spelled: %s',
    async (spelled) => {
      const client = await start({ refusals: 2 });
      expect(await statuses(3, () => askRaw(client, 'GET', spelled))).toEqual([404, 404, 429]);
    },
  );

  it('whoever is refused too often is told nothing more, not even what exists, and one event is written', async () => {
    const client = await start({ refusals: 3, account: 100 });
    const guess = () => client.get('/doors/other', as('ann'));
    expect(await statuses(6, guess)).toEqual([404, 404, 404, 429, 429, 429]);
    expect((await client.get('/doors/mine', as('ann'))).status).toBe(429);
    expect((await client.get('/doors/mine', as('bob'))).status).toBe(200);
    expect(told).toEqual(['not-found', 'not-found', 'not-found', 'limit refusals']);
  });

  it('refusals of who is not signed in count for the address, and stop no one else', async () => {
    const client = await start({ refusals: 1, account: 100 });
    expect(await statuses(2, () => client.get('/doors/other'))).toEqual([404, 429]);
    expect((await client.get('/doors/other', as('ann'))).status).toBe(404);
    expect((await client.get('/open')).status).toBe(200);
  });

  it.each([
    ['a proxy that is not trusted does not say whose request it is', undefined, [200, 429]],
    ['a proxy that is trusted does', '127.0.0.1', [200, 200]],
  ])('%s', async (_what, trusted, expected) => {
    const client = await start({ address: 1 }, null, trusted);
    const from = (ip: string) => client.get('/open', { headers: { 'x-forwarded-for': ip } });
    expect([(await from('192.0.2.1')).status, (await from('192.0.2.2')).status]).toEqual(expected);
  });

  it('nothing is limited by 0', async () => {
    const client = await start({});
    expect(new Set(await statuses(50, () => client.get('/open', as('ann'))))).toEqual(new Set([200]));
  });
});

(redis ? describe : describe.skip)('on Redis', () => {
  it('processes count together', async () => {
    server = await startTestRedis();
    const [one, other] = [await start({ account: 2 }, server?.url), await start({ account: 2 }, server?.url)];
    // Counting apart, each would allow two. Another Ann each time: requests before Redis was there counted apart.
    await eventually('four requests to two processes get two answers', async () => {
      people.ann = anActor();
      const answers = [];
      for (const client of [one, other, one, other])
        answers.push(...(await statuses(1, () => client.get('/open', as('ann')))));
      return answers.filter((status) => status === 200).length === 2;
    });
  });

  it('a Redis that goes away stops nobody: each process goes on by itself', async () => {
    server = await startTestRedis();
    const client = await start({ account: 3 }, server?.url);
    expect((await client.get('/open', as('ann'))).status).toBe(200);
    await server?.control?.kill();
    const began = Date.now();
    expect(await statuses(4, () => client.get('/open', as('bob')))).toEqual([200, 200, 200, 429]);
    // Without this it would wait until Redis is back, which it never is; a busy machine may take its time.
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  it('a Redis that is not there when the process starts is the same', async () => {
    const client = await start({ account: 1 }, 'redis://127.0.0.1:1');
    expect(await statuses(2, () => client.get('/open', as('ann')))).toEqual([200, 429]);
  });
});
