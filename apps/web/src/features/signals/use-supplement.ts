import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import { repeatable } from '../../api/repeatable.js';
import type { Signal } from '../../api/types.js';

/** Adds to a signal. When it was decided on meanwhile, the new state is fetched and what was typed stays. */
export function useSupplement(signal: Signal) {
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  return useMutation({
    mutationFn: (text: string) => {
      const body = { text };
      return answer(
        api.POST('/api/v1/signals/{id}/additions', {
          params: { path: { id: signal.id }, header: ifMatch(signal.version) },
          headers: once(body),
          body,
        }),
      );
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['signals'] }),
    onError: async (error) => {
      if (isStatus(error, 409, 412))
        await queryClient.invalidateQueries({ queryKey: ['signals', signal.id] });
    },
  });
}
