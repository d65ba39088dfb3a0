import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';

/**
 * The version in an `If-Match` header (RFC 9110 §13.1.1), e.g. `"3"` → 3.
 * Without one nobody can be sure what they overwrite: 428 (RFC 6585 §3).
 */
export function versionFrom(header: string | undefined): number {
  if (header === undefined) {
    throw new DomainError(
      'precondition-required',
      'if-match-required',
      'Geef met If-Match aan welke versie u wijzigt.',
    );
  }
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match)
    throw DomainError.invalid('If-Match', 'invalid-etag', 'If-Match moet een versie zijn, zoals "3".');
  return Number(match[1]);
}

/** The version that the caller saw, from If-Match. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number =>
    versionFrom(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [
    (target, key) => {
      const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
      if (key === undefined || !descriptor) return;
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'The version you change, e.g. "3" (the ETag).',
      })(target, key, descriptor);
    },
  ],
);
