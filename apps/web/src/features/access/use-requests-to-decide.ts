import { useInfiniteQuery } from '@tanstack/react-query';
import { leadsATable } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { pendingRequestsQuery } from './access-queries.js';

/** How many requests on the first page wait for this person's decision; for others nothing is asked of the server. */
export function useRequestsToDecide(): number {
  const enabled = leadsATable(useSession());
  const { data } = useInfiniteQuery({ ...pendingRequestsQuery, enabled, staleTime: 120_000 });
  return enabled ? (data ?? []).filter(({ allowedActions }) => allowedActions.includes('decide')).length : 0;
}
