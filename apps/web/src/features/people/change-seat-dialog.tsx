import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../../api/client.js';
import type { Person, Seat } from '../../api/types.js';
import { today } from '../../i18n/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { announce } from '../../ui/toasts.js';
import { changedOnly } from '../administration/changed-only.js';
import { DateControl } from '../administration/date-control.js';
import { useSending } from '../administration/use-sending.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { FormErrors } from '../forms/form-errors.js';
import { SubstituteField } from './substitute-field.js';

/** Who stands in, and the last day. Another role or table is another seat. */
export function ChangeSeatDialog({
  person,
  seat,
  onClose,
}: {
  person: Person;
  seat: Seat;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    defaultValues: { substituteId: seat.substituteId ?? '', endsOn: seat.endsOn ?? '' },
    shouldFocusError: false,
  });
  const { dirtyFields } = form.formState;
  const { submit, isPending } = useSending(form, {
    send: ({ substituteId, endsOn }) =>
      answer(
        api.PATCH('/api/v1/memberships/{id}', {
          params: { path: { id: seat.id }, header: ifMatch(seat.version) },
          body: changedOnly({ substituteId: substituteId || null, endsOn: endsOn || null }, dirtyFields),
        }),
      ),
    onSent: () => {
      announce(t('seat.changed'));
      onClose();
    },
  });
  return (
    <Dialog title={t('seat.changeTitle')} isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={submit}>
        <FormErrors control={form.control} />
        <p>
          <strong>{seat.tableName}</strong> · {t(`role.${seat.role}`)}
        </p>
        <DateControl
          control={form.control}
          name="endsOn"
          label={t('seat.endsOn')}
          help={t('seat.endsOnHelp')}
          min={today()}
        />
        <SubstituteField control={form.control} person={person} />
        <DialogActions submit={t('form.save')} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
