import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

const runEachTime = 'casustafel:run-each-time';

/**
 * For a POST whose answer must not be kept, or which must not run inside the transaction of the key, such as signing
 * in: an `Idempotency-Key` means nothing to it. `why` says why.
 */
export function RunsEachTime(why: string): MethodDecorator {
  return applyDecorators(SetMetadata(runEachTime, why), ApiExtension('x-runs-each-time', true));
}

export function isRunEachTime(handler: object): boolean {
  return Reflect.hasMetadata(runEachTime, handler);
}
