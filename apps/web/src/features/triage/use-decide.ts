import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import { isStatus } from '../../api/problem.js';
import type { TableDescription, TriageOutcome } from '../../api/table-description.js';
import type { Signal } from '../../api/types.js';
import { toTriageInput, type TriageValues } from './triage-values.js';

/** Takes the decision on a signal. When it changed meanwhile, the new state is fetched to show beside what was typed. */
export function useDecide(signal: Signal, definition: TableDescription) {
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  return useMutation({
    mutationFn: ({ values, outcome }: { values: TriageValues; outcome: TriageOutcome | undefined }) => {
      const body = toTriageInput(values, outcome, definition);
      return answer(
        api.POST('/api/v1/signals/{id}/triage', {
          params: { path: { id: signal.id }, header: ifMatch(signal.version) },
          headers: once(body),
          body,
        }),
      );
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['signals'], refetchType: 'none' });
      await queryClient.invalidateQueries({ queryKey: ['cases'], refetchType: 'none' });
    },
    onError: async (error) => {
      if (isStatus(error, 409, 412))
        await queryClient.invalidateQueries({ queryKey: ['signals', signal.id] });
    },
  });
}
