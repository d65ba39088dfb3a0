import { QueryClient } from '@tanstack/react-query';
import { isStatus } from './api/problem.js';

/**
 * Every read of a case is recorded as a read by this person. So nothing is fetched that nobody asked to see:
 * no refetch when a window gets the focus, no prefetch on hover, and a short memory instead.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isStatus(error, 0, 502, 503, 504),
    },
    mutations: { retry: false },
  },
});
