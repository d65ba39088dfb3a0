import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Observable, tap } from 'rxjs';
import type { AuditEventKind } from './audit-event.js';
import { requireBeforeAnswer, withDeclaredEvent } from './declared-event.js';

/** Sits on the handler itself, inside every global interceptor, so that a replayed answer does not pass through it. */
export class DeclaredEventInterceptor implements NestInterceptor {
  constructor(private readonly event: AuditEventKind) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return new Observable((subscriber) =>
      withDeclaredEvent(this.event, () => next.handle().pipe(tap(requireBeforeAnswer)).subscribe(subscriber)),
    );
  }
}
