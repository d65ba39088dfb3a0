import { Suspense } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import type { Person } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { announce } from '../../ui/toasts.js';
import { changedOnly } from '../administration/changed-only.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { FormErrors } from '../forms/form-errors.js';
import { PersonFields } from './person-fields.js';
import { personValuesOf, toPersonInput } from './person-values.js';

export function EditPersonDialog({
  person,
  mayChangeRights,
  onClose,
}: {
  person: Person;
  mayChangeRights: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: personValuesOf(person), shouldFocusError: false });
  const { dirtyFields } = form.formState;
  const { submit, isPending } = useSending(form, {
    send: (values) =>
      answer(
        api.PATCH('/api/v1/people/{id}', {
          params: { path: { id: person.id }, header: ifMatch(person.version) },
          body: changedOnly(toPersonInput(values), dirtyFields),
        }),
      ),
    onSent: () => {
      announce(t('person.changed'));
      onClose();
    },
    fieldOfCode: { 'still-seated': 'organisationId', 'last-administrator': 'duties' },
  });
  return (
    <Dialog title={t('person.changeTitle')} look="wide" isOpen onClose={onClose}>
      <Suspense fallback={<Loading />}>
        <FormProvider {...form}>
          <form className="ct-form" noValidate onSubmit={submit}>
            <FormErrors control={form.control} />
            <PersonFields mayChangeRights={mayChangeRights} />
            <DialogActions submit={t('form.save')} isPending={isPending} onCancel={onClose} />
          </form>
        </FormProvider>
      </Suspense>
    </Dialog>
  );
}
