import type { Actor } from '#lib/kernel';

/** Whom an exclusion would keep out of a case: the person, and the organisations for which they sit. */
export function excludable({ personId, memberships }: Actor): string[] {
  if (personId === null || memberships.length === 0) return [];
  return [...new Set([personId, ...memberships.map(({ organisationId }) => organisationId)])];
}
