import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule, AuditReadingModule } from '#lib/audit';
import { HttpModule, RateLimitOptions } from '#lib/http';
import { IdentityModule, RegisterModule, SessionLimits, SessionsModule } from '#lib/identity';
import { NotificationsModule, NotificationsOptions } from '#lib/notifications';
import type { ApiSettings } from './api-settings.js';
import { CaseworkModule } from './casework.module.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { signInOptions } from './sign-in-options.js';

/** The HTTP process: every library that has endpoints. */
@Module({ controllers: [HealthController], providers: [Readiness] })
export class ApiModule {
  static forRoot(settings: ApiSettings, core: DynamicModule[] = []): DynamicModule {
    const { session, database, limits, queue } = settings;
    return {
      module: ApiModule,
      imports: [
        ...core,
        HttpModule.forRoot([AuditModule], new RateLimitOptions(limits, queue.redisUrl ?? null)),
        SessionsModule.forRoot(
          new SessionLimits(session.idleMinutes, session.hours, session.most),
          signInOptions(settings),
        ),
        RegisterModule,
        CaseworkModule,
        NotificationsModule.forRoot(new NotificationsOptions(database.databaseUrl)),
        AuditReadingModule.forRoot([IdentityModule]),
      ],
    };
  }
}
