import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { type Actor, DomainError } from '#lib/kernel';

export interface GuardedRequest {
  /** Set by identity's global guard; these guards sit on the handler, so they come after every global one. */
  readonly actor?: Actor;
  readonly params?: Readonly<Record<string, string>>;
}

export class SignedInGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    signedIn(context.switchToHttp().getRequest<GuardedRequest>());
    return true;
  }
}

export function signedIn(request: GuardedRequest): Actor {
  const { actor } = request;
  if (actor && actor.kind !== 'anonymous') return actor;
  throw new DomainError('unauthenticated', 'unauthenticated', 'U bent niet (meer) aangemeld.');
}
