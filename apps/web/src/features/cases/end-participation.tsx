import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Participant } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { announce } from '../../ui/toasts.js';
import { useProblemText } from '../problem/use-problem-text.js';

export function EndParticipation({
  caseId,
  participant,
  onClose,
}: {
  caseId: string;
  participant: Participant;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/cases/{id}/participants/{participantId}', {
        params: { path: { id: caseId, participantId: participant.id } },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'participants'] });
      announce(t('participant.ended'));
      onClose();
    },
  });
  return (
    <Dialog role="alertdialog" title={t('participant.endTitle')} isOpen onClose={onClose}>
      {end.isError && (
        <Notice tone="negative" role="alert">
          <p>{problemText(end.error)}</p>
        </Notice>
      )}
      <p>{t('participant.endText', { name: participant.organisationName })}</p>
      <div className="ct-actions">
        <Button variant="danger" onPress={() => end.mutate()} isPending={end.isPending}>
          {t('participant.end')}
        </Button>
        <Button autoFocus onPress={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
