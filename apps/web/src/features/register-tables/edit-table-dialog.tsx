import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import type { RegisterTable } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { changedOnly } from '../administration/changed-only.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { toMunicipalities } from './municipality-lines.js';

export function EditTableDialog({ table, onClose }: { table: RegisterTable; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    defaultValues: {
      name: table.name,
      municipalities: table.municipalities.join('\n'),
      contactPoint: table.contactPoint ?? '',
    },
    shouldFocusError: false,
  });
  const { register, control, formState } = form;
  const { dirtyFields } = formState;
  const { submit, isPending } = useSending(form, {
    send: ({ name, municipalities, contactPoint }) =>
      answer(
        api.PATCH('/api/v1/register/tables/{id}', {
          params: { path: { id: table.id }, header: ifMatch(table.version) },
          body: changedOnly(
            {
              ...{ name: name.trim(), contactPoint: contactPoint.trim() || null },
              municipalities: toMunicipalities(municipalities),
            },
            dirtyFields,
          ),
        }),
      ),
    onSent: () => {
      announce(t('registerTables.changed'));
      onClose();
    },
    fieldOfCode: { 'municipality-in-use': 'municipalities' },
  });
  return (
    <Dialog title={t('registerTables.changeTitle')} isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={control} />
        <TextField
          {...register('name', filled(t('registerTables.nameMissing')))}
          label={t('registerTables.name')}
          error={formState.errors.name?.message}
          maxLength={200}
        />
        <TextArea
          {...register('municipalities')}
          label={t('registerTables.municipalities')}
          help={t('registerTables.municipalitiesHelp')}
          error={formState.errors.municipalities?.message}
          optional
        />
        <TextArea
          {...register('contactPoint')}
          label={t('registerTables.contactPoint')}
          help={t('registerTables.contactPointHelp')}
          error={formState.errors.contactPoint?.message}
          maxLength={500}
          rows={2}
          optional
        />
        <DialogActions submit={t('form.save')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
