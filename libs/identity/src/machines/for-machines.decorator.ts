import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

const metadata = 'casustafel:for-machines';

/** Also for systems of partners, with a bearer token; every other endpoint refuses them. `why` says what they need it for. */
export function ForMachines(why: string): MethodDecorator {
  return applyDecorators(SetMetadata(metadata, why), ApiSecurity('bearer'));
}

export function isForMachines(handler: object): boolean {
  return Reflect.hasMetadata(metadata, handler);
}
