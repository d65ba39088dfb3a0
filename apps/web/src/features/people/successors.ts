import type { PersonItem } from '../../api/types.js';

/**
 * Who can take over: whoever is listed at every table, has nothing missing, and is not the one who leaves.
 * Those who were named as substitute come first, then colleagues.
 */
export function successorsOf(
  leaver: { id: string; organisationId: string },
  atTables: readonly (readonly PersonItem[])[],
  substituteIds: readonly string[] = [],
): PersonItem[] {
  const [first = [], ...others] = atTables;
  const elsewhere = others.map((people) => new Set(people.map(({ id }) => id)));
  const rank = ({ id, organisationId }: PersonItem) =>
    substituteIds.includes(id) ? 0 : organisationId === leaver.organisationId ? 1 : 2;
  return first
    .filter(({ id, incomplete }) => id !== leaver.id && !incomplete && elsewhere.every((ids) => ids.has(id)))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'));
}
