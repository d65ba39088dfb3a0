import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import { type Access, accessMetadata } from './access.js';
import type { EntityClass } from './policy.js';
import { RequiresGuard } from './requires.guard.js';
import { SignedInGuard } from './signed-in.guard.js';

const declare = (access: Access): MethodDecorator => SetMetadata(accessMetadata, access);

/**
 * For those who may ever do `action` with some row of `entity`. Which rows is decided in the use case, by `Gate`.
 * Whoever may not gets 403, or 404 when the route names a thing (`:id`). The controller's module imports
 * `PolicyModule.of(…)` or `AuthorizationModule`.
 */
export function Requires(action: string, entity: EntityClass): MethodDecorator {
  return applyDecorators(declare({ kind: 'requires', action, entity }), UseGuards(RequiresGuard));
}

/** For every signed-in person; `why` says why no right is needed, e.g. because it only shows one's own rows. */
export function Authenticated(why: string): MethodDecorator {
  return applyDecorators(declare({ kind: 'authenticated', why }), UseGuards(new SignedInGuard()));
}

/** For everybody, without a session. */
export function Public(why: string): MethodDecorator {
  return declare({ kind: 'public', why });
}

/** Whether an endpoint is for everybody. */
export function isPublic(handler: object): boolean {
  return (Reflect.getMetadata(accessMetadata, handler) as Access | undefined)?.kind === 'public';
}
