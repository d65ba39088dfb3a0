import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import { toAssignment, type AssignmentValues } from './assignment-values.js';

/** Assigns an action. Who takes no part yet sees with it that the case runs, and that action. */
export function useAssign(caseId: string) {
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  return useMutation({
    mutationFn: (values: AssignmentValues) => {
      const body = toAssignment(values);
      const params = { path: { id: caseId } };
      return answer(api.POST('/api/v1/cases/{id}/actions', { params, headers: once(body), body }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
}
