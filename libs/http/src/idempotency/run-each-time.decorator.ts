import { SetMetadata } from '@nestjs/common';

const runEachTime = 'casustafel:run-each-time';

/**
 * For a POST whose answer must not be kept, or which must not run inside the transaction of the key, such as signing
 * in: an `Idempotency-Key` means nothing to it. `why` says why.
 */
export function RunsEachTime(why: string): MethodDecorator {
  return SetMetadata(runEachTime, why);
}

export function isRunEachTime(handler: object): boolean {
  return Reflect.hasMetadata(runEachTime, handler);
}
