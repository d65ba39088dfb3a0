import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '#lib/kernel';

/** The one Clock of a process; tests bring their own. */
@Global()
@Module({})
export class ClockModule {
  static of(clock: Clock = new SystemClock()): DynamicModule {
    return { module: ClockModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}
