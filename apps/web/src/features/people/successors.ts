import type { PersonItem } from '../../api/types.js';

/**
 * Who can take over: whoever is of the organisation that was asked, listed at every table, has nothing missing, and is not
 * the one who leaves. Those who were named as substitute come first.
 */
export function successorsOf(
  leaverId: string,
  organisationIds: readonly string[],
  atTables: readonly (readonly PersonItem[])[],
  substituteIds: readonly string[] = [],
): PersonItem[] {
  const [first = [], ...others] = atTables;
  const elsewhere = others.map((people) => new Set(people.map(({ id }) => id)));
  const rank = ({ id }: PersonItem) => (substituteIds.includes(id) ? 0 : 1);
  return first
    .filter(({ id, incomplete }) => id !== leaverId && !incomplete && elsewhere.every((ids) => ids.has(id)))
    .filter((person) => organisationIds.every((id) => id === person.organisationId))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'));
}
