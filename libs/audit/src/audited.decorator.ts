import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';
import type { AuditEventKind } from './audit-event.js';
import { DeclaredEventInterceptor } from './declared-event.interceptor.js';

/** What an endpoint leaves in the log. Each endpoint declares exactly one, or the application does not boot. */
export const auditedMetadata = 'casustafel:audited';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where a refusal finds the declared event: guards refuse before any interceptor runs. */
    auditEvent?: AuditEventKind;
    /** Why nothing is recorded. One of the two is on every route of a controller, and on no other. */
    notAudited?: string;
  }
}

/** An answer to this endpoint is not sent unless its act recorded `event`; a refusal is recorded as one of it. */
export function Audited(event: AuditEventKind): MethodDecorator {
  return applyDecorators(
    SetMetadata(auditedMetadata, event.code),
    RouteConfig({ auditEvent: event } satisfies FastifyContextConfig),
    UseInterceptors(new DeclaredEventInterceptor(event)),
  );
}

/** For endpoints that show or change nothing about anybody; `why` says what they do instead. */
export function NotAudited(why: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(auditedMetadata, { why }),
    RouteConfig({ notAudited: why } satisfies FastifyContextConfig),
  );
}

/** Code of the event that an endpoint declares. */
export function declaredEvent(handler: object): string | undefined {
  const declared: unknown = Reflect.getMetadata(auditedMetadata, handler);
  return typeof declared === 'string' ? declared : undefined;
}
