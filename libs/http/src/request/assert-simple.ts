import { DomainError } from '#lib/kernel';
import type { FastifyRequest } from 'fastify';

/** A triage with a case and its own fields goes four deep and has some three hundred values. */
const deepest = 10;
const most = 2_000;

/**
 * Refuses bodies and queries that are small in bytes but not in work: what validates and stores them calls itself for
 * every level, and compares every field with every other.
 */
export function assertSimple({ body, query }: FastifyRequest): void {
  let values = 0;
  let level: unknown[] = [body, query];
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > deepest) throw DomainError.invalid('body', 'too-deep', 'De invoer is te diep genest.');
    if (values > most) throw DomainError.invalid('body', 'too-many', 'De invoer heeft te veel velden.');
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
}
