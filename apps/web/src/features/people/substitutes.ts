import type { Person } from '../../api/types.js';

/** Who was named to stand in at the seats that are left at these tables, each once. */
export function substitutesAt(
  memberships: readonly Pick<Person['memberships'][number], 'tableId' | 'state' | 'substituteId'>[],
  tableIds: readonly string[],
): string[] {
  const left = memberships.filter(({ tableId, state }) => state !== 'ended' && tableIds.includes(tableId));
  return [...new Set(left.flatMap(({ substituteId }) => (substituteId === null ? [] : [substituteId])))];
}
