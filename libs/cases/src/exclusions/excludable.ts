import type { Actor } from '#lib/kernel';

/**
 * Whom an exclusion would keep out of a case: the person, and the organisations for which they sit. Who neither sits nor has
 * a duty sees no case that they could be kept out of.
 */
export function excludable({ personId, memberships, duties }: Actor): string[] {
  if (personId === null || memberships.length + duties.length === 0) return [];
  return [...new Set([personId, ...memberships.map(({ organisationId }) => organisationId)])];
}
