import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { Covenant, Organisation } from '../../api/types.js';
import { ConfirmDialog } from '../forms/confirm-dialog.js';

export function EndCovenant({
  organisation,
  covenant,
  onClose,
}: {
  organisation: Organisation;
  covenant: Covenant;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <ConfirmDialog
      title={t('covenant.endTitle')}
      text={t('covenant.endText', { organisation: organisation.name, table: covenant.tableName })}
      submit={t('covenant.end')}
      done={t('covenant.ended')}
      act={async () => {
        const path = { id: organisation.id, covenantId: covenant.id };
        await api.DELETE('/api/v1/organisations/{id}/covenants/{covenantId}', { params: { path } });
        await queryClient.invalidateQueries({ queryKey: ['register'] });
      }}
      onClose={onClose}
    />
  );
}
