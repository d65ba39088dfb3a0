import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import { isStatus } from '../../api/problem.js';
import type { InformationItem, ReleaseInput, Table } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { announce } from '../../ui/toasts.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { ReleaseFields } from './release-fields.js';
import { toRelease, type ReleaseValues } from './release-values.js';

/** The source widens or takes back who sees its information (WGS 2.29). */
export function ReleaseDialog({
  caseId,
  item,
  table,
  onClose,
}: {
  caseId: string;
  item: InformationItem;
  table: Table;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm<ReleaseValues>({
    defaultValues: {
      release: item.release,
      organisationIds: item.releasedTo.map(({ organisationId }) => organisationId),
    },
    shouldFocusError: false,
  });
  const serverErrors = useServerErrors(form);
  const release = useMutation({
    mutationFn: (body: ReleaseInput) =>
      answer(
        api.POST('/api/v1/information-items/{id}/release', {
          params: { path: { id: item.id }, header: ifMatch(item.version) },
          body,
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'information'] }),
  });
  const submit = form.handleSubmit(async (values) => {
    const body = toRelease(values);
    if (!body) return;
    try {
      await release.mutateAsync(body);
      announce(t('information.released'));
      onClose();
    } catch (error) {
      if (isStatus(error, 412)) form.setError('root.stale', { message: t('information.stale') });
      else serverErrors(error);
    }
  });
  return (
    <Dialog title={t('information.changeRelease')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={form.control} />
        <blockquote className="ct-quoted ct-prose">{item.content}</blockquote>
        <ReleaseFields
          form={form}
          table={table}
          sourceId={item.sourceOrganisationId}
          category={table.definition.dataCategories.find(({ code }) => code === item.category)}
        />
        <DialogActions submit={t('form.save')} isPending={release.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
