import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#lib/audit';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import { TableCatalogueModule } from '#lib/table-definition';
import { CaseworkModule } from '../../../api/src/casework.module.js';
import { DemoAccesses } from './demo-accesses.js';
import { DemoActions } from './demo-actions.js';
import { DemoCases } from './demo-cases.js';
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
        CaseworkModule,
        TableCatalogueModule,
      ],
      providers: [
        { provide: DemoClock, useValue: clock },
        DemoAccesses,
        DemoActions,
        DemoCases,
        DemoInstallation,
        DemoSignals,
      ],
    };
  }
}
