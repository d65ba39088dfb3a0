import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import type { Person } from '../../api/types.js';
import { announce } from '../../ui/toasts.js';

export function useActivation({ id, version }: Person) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/people/{id}/activation', {
          params: { path: { id }, header: ifMatch(version) },
          headers: once({ version }),
        }),
      ),
    onSuccess: () => announce(t('personAccount.activated')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['register'] }),
  });
}
