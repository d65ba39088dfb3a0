import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '#lib/kernel';
import { accessMetadata } from './access.js';

/** An endpoint that declares nothing answers nobody, also one that the boot check did not see. */
@Injectable()
export class DefaultDenyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (Reflect.hasMetadata(accessMetadata, context.getHandler())) return true;
    throw DomainError.forbidden();
  }
}
