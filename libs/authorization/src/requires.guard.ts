import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '#lib/kernel';
import { Abilities } from './abilities.js';
import { type Access, accessMetadata } from './access.js';
import { type GuardedRequest, signedIn } from './signed-in.guard.js';

/** Decides on kinds of things: may this actor ever do this? On single rows `Gate` decides, in the use case. */
@Injectable()
export class RequiresGuard implements CanActivate {
  constructor(private readonly abilities: Abilities) {}

  canActivate(context: ExecutionContext): boolean {
    const access = Reflect.getMetadata(accessMetadata, context.getHandler()) as Access | undefined;
    if (access?.kind !== 'requires') throw DomainError.forbidden();
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    if (this.abilities.of(signedIn(request)).can(access.action, access.entity)) return true;
    const namesAThing = Object.keys(request.params ?? {}).length > 0;
    throw namesAThing ? DomainError.notFound() : DomainError.forbidden();
  }
}
