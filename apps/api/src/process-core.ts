import type { DynamicModule } from '@nestjs/common';
import { ClockModule } from '#lib/config';
import { DatabaseModule } from '#lib/database';
import type { Clock } from '#lib/kernel';

/** What every process has exactly one of. `poolSize` is the most connections that it may hold. */
export function processCore(databaseUrl: string, poolSize: number, clock?: Clock): DynamicModule[] {
  return [ClockModule.of(clock), DatabaseModule.forRoot(databaseUrl, poolSize)];
}
