import { SetMetadata } from '@nestjs/common';

const metadata = 'casustafel:while-pending';

/** For who has still something to do before they get to work, on an endpoint or all of a controller; `why` says why. */
export function WhilePending(why: string): ClassDecorator & MethodDecorator {
  return SetMetadata(metadata, why);
}

export function isForPending(...targets: readonly object[]): boolean {
  return targets.some((target) => Reflect.hasMetadata(metadata, target));
}
