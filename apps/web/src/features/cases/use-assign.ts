import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { LegalTerm } from '../../api/table-description.js';
import { toAssignment, type AssignmentValues } from './assignment-values.js';

/** Assigns an action. Who takes no part yet sees with it that the case runs, and that action. */
export function useAssign(caseId: string) {
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  return useMutation({
    mutationFn: ({ values, term }: { values: AssignmentValues; term: LegalTerm | null }) => {
      const body = toAssignment(values, term);
      const params = { path: { id: caseId } };
      return answer(api.POST('/api/v1/cases/{id}/actions', { params, headers: once(body), body }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
}
