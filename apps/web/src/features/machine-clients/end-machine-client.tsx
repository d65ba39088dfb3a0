import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { MachineClient } from '../../api/types.js';
import { ConfirmDialog } from '../forms/confirm-dialog.js';

export function EndMachineClient({
  client: { id, name, organisationName },
  onClose,
}: {
  client: MachineClient;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <ConfirmDialog
      title={t('machines.endTitle')}
      text={t('machines.endText', { name, organisation: organisationName })}
      submit={t('machines.end')}
      done={t('machines.endDone')}
      act={async () => {
        await api.DELETE('/api/v1/machine-clients/{id}', { params: { path: { id } } });
        await queryClient.invalidateQueries({ queryKey: ['register'] });
      }}
      onClose={onClose}
    />
  );
}
