import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Injectable,
  Module,
  type Type,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseModule } from '#lib/database';
import { fastifyAdapter, HttpModule, Refusals } from '#lib/http';
import { anonymousActor } from '#lib/kernel';
import { createTestDatabase, type TestDatabase } from '#lib/testing';
import type { Policy } from './policy.js';
import { PolicyModule } from './policy.module.js';
import { Authenticated, Public, Requires } from './requires.decorator.js';
import { Dossier, Owner, Party } from './sql/dossier-for-spec.js';

@Controller()
class DossiersController {
  @Get('dossiers')
  @Requires('read', Dossier)
  list(): string {
    return 'list';
  }

  @Get('dossiers/:id')
  @Requires('read', Dossier)
  one(): string {
    return 'one';
  }

  @Get('me')
  @Authenticated('Only oneself.')
  me(): string {
    return 'me';
  }

  @Get('open')
  @Public('For a test.')
  open(): string {
    return 'open';
  }
}

@Controller('silent')
class SilentController {
  @Get()
  @Public('For a test.')
  declared(): string {
    return 'declared';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'forgotten';
  }
}

/** Stands for identity: its guard is global, and registered after authorization's. */
@Injectable()
class ActorFromHeader implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; actor?: object }>();
    const who = request.headers['x-who'];
    if (who === 'anonymous') request.actor = anonymousActor();
    else if (who) request.actor = { ...anonymousActor(), kind: 'person', personId: who };
    return true;
  }
}

@Module({ providers: [{ provide: APP_GUARD, useClass: ActorFromHeader }] })
class IdentityModule {}

@Module({
  providers: [
    {
      provide: Refusals,
      useValue: { record: () => Promise.resolve(), recordLimit: () => Promise.resolve() },
    },
  ],
  exports: [Refusals],
})
class NoRefusalsModule {}

const readersOnly: Policy = (actor, can) => {
  if (actor.personId === 'reader') can('read', Dossier, { title: 'a' });
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function boot(policy: Policy, controller: Type): Promise<NestFastifyApplication> {
  const testing = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(database.url),
      TypeOrmModule.forFeature([Dossier, Party, Owner]),
      PolicyModule.of(policy),
      HttpModule.forRoot([NoRefusalsModule]),
      IdentityModule,
    ],
    controllers: [controller],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(fastifyAdapter(), { logger: false });
  try {
    await app.listen(0, '127.0.0.1');
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

describe('an endpoint', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await boot(readersOnly, DossiersController);
  });
  afterAll(() => app.close());

  it.each([
    ['/dossiers', undefined, 401],
    ['/dossiers', 'anonymous', 401],
    ['/dossiers', 'stranger', 403],
    ['/dossiers', 'reader', 200],
    ['/dossiers/1', undefined, 401],
    ['/dossiers/1', 'stranger', 404],
    ['/dossiers/1', 'reader', 200],
    ['/me', undefined, 401],
    ['/me', 'anonymous', 401],
    ['/me', 'stranger', 200],
    ['/open', undefined, 200],
  ])('%s answers %s with %i', async (path, who, status) => {
    const answer = await fetch(
      `${await app.getUrl()}${path}`,
      who === undefined ? {} : { headers: { 'x-who': who } },
    );
    expect(answer.status).toBe(status);
    await answer.arrayBuffer();
  });
});

describe('the application does not boot', () => {
  it('with an endpoint that does not say who may call it', async () => {
    await expect(boot(readersOnly, SilentController)).rejects.toThrow(
      'Not started: SilentController.forgotten must declare who may call it, with @Requires, @Authenticated or @Public',
    );
  });

  it('with a rule that CASL would let pass and never match', async () => {
    const policy: Policy = (actor, can) => {
      if (actor.duties.includes('privacy-officer')) can('read', Dossier, { $or: [{ title: 'a' }] } as object);
    };
    await expect(boot(policy, DossiersController)).rejects.toThrow(/Rule on Dossier: "\$or"/);
  });

  it('with a rule that SQL cannot answer as memory does', async () => {
    const policy: Policy = (actor, can) => {
      if (actor.memberships.some(({ role }) => role === 'care-coordinator'))
        can('read', Dossier, { amount: '1' });
    };
    await expect(boot(policy, DossiersController)).rejects.toThrow(
      /Dossier\.amount is of a type \(numeric\)/,
    );
  });
});
