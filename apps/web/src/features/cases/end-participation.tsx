import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Participant } from '../../api/types.js';
import { ConfirmDialog } from '../forms/confirm-dialog.js';

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
  const queryClient = useQueryClient();
  const end = async () => {
    await api.DELETE('/api/v1/cases/{id}/participants/{participantId}', {
      params: { path: { id: caseId, participantId: participant.id } },
    });
    await queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'participants'] });
  };
  return (
    <ConfirmDialog
      title={t('participant.endTitle')}
      text={t('participant.endText', { name: participant.personName ?? participant.organisationName })}
      submit={t('participant.end')}
      done={t('participant.ended')}
      act={end}
      onClose={onClose}
    />
  );
}
