import { type DynamicModule, Module } from '@nestjs/common';
import { ActionsModule } from '#lib/actions';
import { AuditModule, AuditReadingModule } from '#lib/audit';
import { CasesModule } from '#lib/cases';
import { HttpModule } from '#lib/http';
import { IdentityModule, SessionLimits, SessionsModule } from '#lib/identity';
import { IntakeModule } from '#lib/intake';
import { MensenhandelModule } from '#lib/tables/mensenhandel';
import { OndermijningModule } from '#lib/tables/ondermijning';
import { RadicaliseringModule } from '#lib/tables/radicalisering';
import { ZorgEnVeiligheidModule } from '#lib/tables/zorg-en-veiligheid';
import type { ApiSettings } from './api-settings.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';

/** The HTTP process: every library that has endpoints, and the kinds of table that this installation knows. */
@Module({ controllers: [HealthController], providers: [Readiness] })
export class ApiModule {
  static forRoot({ session }: ApiSettings, core: DynamicModule[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ...core,
        AuditReadingModule.forRoot([IdentityModule]),
        HttpModule.forRoot([AuditModule]),
        SessionsModule.forRoot(new SessionLimits(session.idleMinutes, session.hours)),
        CasesModule,
        IntakeModule,
        ActionsModule,
        OndermijningModule,
        MensenhandelModule,
        RadicaliseringModule,
        ZorgEnVeiligheidModule,
      ],
    };
  }
}
