import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.js';
import { repeatable } from '../../api/repeatable.js';
import { formatMoment } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';

interface Values {
  caseNumber: string;
  hours: string;
  reason: string;
}

const hours = [1, 2, 3, 4, 5, 6, 7, 8];

/** Opens a case for some hours to who cannot wait. What that sets in motion is said before, not after. */
export function EmergencyDialog({ number, onClose }: { number?: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [once] = useState(repeatable);
  const form = useForm<Values>({
    defaultValues: { caseNumber: number ?? '', hours: '1', reason: '' },
    shouldFocusError: false,
  });
  const { register, control, handleSubmit, formState } = form;
  const serverErrors = useServerErrors(form);
  const use = useMutation({
    mutationFn: (values: Values) => {
      const body = {
        caseNumber: values.caseNumber.trim(),
        hours: Number(values.hours),
        reason: values.reason.trim(),
      };
      return answer(api.POST('/api/v1/emergency-access', { headers: once(body), body }));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cases'] }),
  });
  const submit = handleSubmit(async (values) => {
    try {
      const { caseId, until } = await use.mutateAsync(values);
      announce(t('emergency.done', { until: formatMoment(until) }));
      onClose();
      await navigate({ to: '/casussen/$id', params: { id: caseId } });
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <Dialog title={t('emergency.title')} look="wide" isOpen onClose={onClose}>
      <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors control={control} />
        <Notice tone="warning" heading="h3" title={t('emergency.warning')}>
          <ul>
            <li>{t('emergency.told')}</li>
            <li>{t('emergency.opens')}</li>
            <li>{t('emergency.judged')}</li>
          </ul>
          <p className="ct-strong">{t('emergency.only')}</p>
        </Notice>
        <div className="ct-form-grid">
          <TextField
            {...register('caseNumber', atLeast(3, t('access.numberMissing')))}
            label={t('access.number')}
            error={formState.errors.caseNumber?.message}
            readOnly={number !== undefined}
            maxLength={50}
          />
          <SelectField
            {...register('hours')}
            label={t('emergency.hours')}
            error={formState.errors.hours?.message}
            options={hours.map((count) => ({
              code: String(count),
              label: t('emergency.hour', { count }),
            }))}
          />
        </div>
        <TextArea
          {...register('reason', atLeast(20, t('emergency.whyMissing')))}
          label={t('emergency.why')}
          help={t('access.whyHelp')}
          error={formState.errors.reason?.message}
          maxLength={2000}
        />
        <div className="ct-actions">
          <Button type="submit" variant="danger" isPending={use.isPending}>
            {t('emergency.submit')}
          </Button>
          <Button onPress={onClose}>{t('form.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
