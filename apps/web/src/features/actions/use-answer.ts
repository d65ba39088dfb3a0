import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import type { Action } from '../../api/types.js';
import { announce } from '../../ui/toasts.js';
import { focusHeading } from '../shell/focus-heading.js';

export type Answer =
  | { way: 'accept' }
  | { way: 'decline'; reason: string }
  | { way: 'progress'; note: string }
  | { way: 'complete'; outcome: 'executed' | 'not-executed'; explanation: string };

function send(action: Action, given: Answer) {
  const params = { path: { id: action.id }, header: ifMatch(action.version) };
  switch (given.way) {
    case 'accept':
      return answer(api.POST('/api/v1/actions/{id}/accept', { params }));
    case 'decline':
      return answer(api.POST('/api/v1/actions/{id}/decline', { params, body: { reason: given.reason } }));
    case 'progress':
      return answer(api.POST('/api/v1/actions/{id}/progress', { params, body: { note: given.note } }));
    case 'complete': {
      const { outcome, explanation } = given;
      return answer(api.POST('/api/v1/actions/{id}/complete', { params, body: { outcome, explanation } }));
    }
  }
}

/** Answers an action. A stale version shows the new state; what was typed stays for a second press. */
export function useAnswer(action: Action) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (given: Answer) => send(action, given),
    onSuccess: async (_result, { way }) => {
      await queryClient.invalidateQueries({ queryKey: ['actions'] });
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      announce(t(`answered.${way}`));
      // What was pressed is gone.
      focusHeading();
    },
    onError: async (error) => {
      if (isStatus(error, 409, 412, 422))
        await queryClient.invalidateQueries({ queryKey: ['actions', action.id] });
    },
  });
}
