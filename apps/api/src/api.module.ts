import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule, AuditReadingModule } from '#lib/audit';
import { HttpModule } from '#lib/http';
import { IdentityModule, SessionLimits, SessionsModule } from '#lib/identity';
import { NotificationsModule, NotificationsOptions } from '#lib/notifications';
import type { ApiSettings } from './api-settings.js';
import { CaseworkModule } from './casework.module.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';

/** The HTTP process: every library that has endpoints. */
@Module({ controllers: [HealthController], providers: [Readiness] })
export class ApiModule {
  static forRoot({ session, database }: ApiSettings, core: DynamicModule[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ...core,
        HttpModule.forRoot([AuditModule]),
        SessionsModule.forRoot(new SessionLimits(session.idleMinutes, session.hours)),
        CaseworkModule,
        NotificationsModule.forRoot(new NotificationsOptions(database.databaseUrl)),
        AuditReadingModule.forRoot([IdentityModule]),
      ],
    };
  }
}
