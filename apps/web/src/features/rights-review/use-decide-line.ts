import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { RightsReviewLine } from '../../api/types.js';
import { announce } from '../../ui/toasts.js';

export interface LineDecision {
  decision: 'confirmed' | 'withdrawn';
  reason?: string;
}

export function useDecideLine(reviewId: string, { id: lineId, personName: name }: RightsReviewLine) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  return useMutation({
    mutationFn: (body: LineDecision) =>
      answer(
        api.POST('/api/v1/rights-reviews/{id}/lines/{lineId}', {
          params: { path: { id: reviewId, lineId } },
          headers: once(body),
          body,
        }),
      ),
    onSuccess: (_result, { decision }) =>
      announce(t(decision === 'confirmed' ? 'review.confirmedNow' : 'review.withdrawnNow', { name })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['register'] }),
  });
}
