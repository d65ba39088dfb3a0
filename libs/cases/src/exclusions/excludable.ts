import type { Actor } from '#lib/kernel';

/**
 * Whom an exclusion would keep out of a case: the person, the organisation where they work, and those for which they sit.
 * Who neither sits nor has a duty sees no case that they could be kept out of.
 */
export function excludable({ personId, organisationId, memberships, duties }: Actor): string[] {
  if (personId === null || memberships.length + duties.length === 0) return [];
  const employer = organisationId === null ? [] : [organisationId];
  return [...new Set([personId, ...employer, ...memberships.map((seat) => seat.organisationId)])];
}
