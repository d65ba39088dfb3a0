import { type DynamicModule, Module } from '@nestjs/common';
import { AdministratorModule } from '#lib/identity';
import { processCore } from '../../api/src/process-core.js';

/** What the command that makes an administrator needs, and nothing else. */
@Module({})
export class AdministratorTaskModule {
  static on(databaseUrl: string): DynamicModule {
    return {
      module: AdministratorTaskModule,
      imports: [...processCore(databaseUrl, 2), AdministratorModule],
    };
  }
}
