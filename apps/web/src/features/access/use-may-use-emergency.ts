import { useQueries } from '@tanstack/react-query';
import { leads } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { tableQuery } from '../tables/table-queries.js';

/** Whether there is a table where this person may use emergency access: one that allows it and that they do not lead. */
export function useMayUseEmergency(): boolean {
  const { memberships } = useSession();
  const codes = [...new Set(memberships.filter((seat) => !leads(seat)).map(({ tableCode }) => tableCode))];
  const tables = useQueries({ queries: codes.map(tableQuery) });
  return tables.some(({ data }) => data?.definition.breakGlassAllowed);
}
