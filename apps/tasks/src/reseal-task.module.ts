import { type DynamicModule, Module } from '@nestjs/common';
import { SecondFactorKeysModule } from '#lib/identity';
import { processCore } from '../../api/src/process-core.js';

/** What the command that seals second factors again needs, and nothing else. */
@Module({})
export class ResealTaskModule {
  static on(databaseUrl: string, keys: readonly string[]): DynamicModule {
    return {
      module: ResealTaskModule,
      imports: [...processCore(databaseUrl, 2), SecondFactorKeysModule.with(keys)],
    };
  }
}
