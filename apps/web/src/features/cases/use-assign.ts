import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import { repeatable } from '../../api/repeatable.js';
import { ledTables } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { toAssignment, type AssignmentValues } from './assignment-values.js';
import { participantsQuery } from './case-queries.js';

/** Whether the server refused because the person asked may not see the case yet. */
function isUninvited(error: unknown): boolean {
  return error instanceof ApiError && error.problem.errors.some(({ code }) => code === 'may-not-see-case');
}

/**
 * Assigns an action. An organisation that takes no part in the case yet is invited first, for its own actions only
 * and with the reason given: nobody gets to know of a case without one.
 */
export function useAssign(caseId: string, organisationId: string) {
  const queryClient = useQueryClient();
  const session = useSession();
  const [inviteOnce] = useState(repeatable);
  const [assignOnce] = useState(repeatable);
  const { data: participants } = useQuery(participantsQuery(caseId));
  const [refusedFor, setRefusedFor] = useState<string | null>(null);
  const takesPart = participants?.items.some(
    (one) => one.organisationId === organisationId && one.endedAt === null,
  );
  const isOwn = ledTables(session).some((seat) => seat.organisationId === organisationId);
  const known = participants !== undefined && organisationId !== '';
  const needsInvitation = known && !takesPart && (!isOwn || refusedFor === organisationId);
  const assign = useMutation({
    mutationFn: async (values: AssignmentValues) => {
      const params = { path: { id: caseId } };
      if (needsInvitation) {
        const body = { organisationId, level: 'own-actions' as const, reason: values.reason.trim() };
        await answer(
          api.POST('/api/v1/cases/{id}/participants', { params, headers: inviteOnce(body), body }),
        );
      }
      const body = toAssignment(values);
      return answer(api.POST('/api/v1/cases/{id}/actions', { params, headers: assignOnce(body), body }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
    onError: (error) => {
      if (isUninvited(error)) setRefusedFor(organisationId);
    },
  });
  return { assign, needsInvitation };
}
