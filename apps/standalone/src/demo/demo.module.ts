import { type DynamicModule, Module } from '@nestjs/common';
import { ActionsModule } from '#lib/actions';
import { AuditModule } from '#lib/audit';
import { CasesModule } from '#lib/cases';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import { IdentityModule } from '#lib/identity';
import { IntakeModule } from '#lib/intake';
import { MensenhandelModule } from '#lib/tables/mensenhandel';
import { OndermijningModule } from '#lib/tables/ondermijning';
import { RadicaliseringModule } from '#lib/tables/radicalisering';
import { ZorgEnVeiligheidModule } from '#lib/tables/zorg-en-veiligheid';
import { TableCatalogueModule } from '#lib/table-definition';
import { DemoActions } from './demo-actions.js';
import { DemoClock } from './demo-clock.js';
import { DemoInstallation } from './demo-installation.js';
import { DemoSignals } from './demo-signals.js';

/** The use cases that demo data are made with, on a clock that can be set. */
@Module({})
export class DemoModule {
  static on(databaseUrl: string): DynamicModule {
    const clock = new DemoClock();
    return {
      module: DemoModule,
      imports: [
        ClockModule.of(clock),
        DatabaseModule.forRoot(databaseUrl, 2),
        AuditModule,
        IdentityModule,
        CasesModule,
        IntakeModule,
        ActionsModule,
        TableCatalogueModule,
        OndermijningModule,
        MensenhandelModule,
        RadicaliseringModule,
        ZorgEnVeiligheidModule,
      ],
      providers: [{ provide: DemoClock, useValue: clock }, DemoActions, DemoInstallation, DemoSignals],
    };
  }
}
