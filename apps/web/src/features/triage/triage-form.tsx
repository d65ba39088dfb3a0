import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isStatus } from '../../api/problem.js';
import type { TableDescription } from '../../api/table-description.js';
import type { Signal, Table } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { announce } from '../../ui/toasts.js';
import { FormErrors } from '../forms/form-errors.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { AcceptFields } from './accept-fields.js';
import { CriteriaFields } from './criteria-fields.js';
import { JudgementFields } from './judgement-fields.js';
import { OutcomeFields } from './outcome-fields.js';
import { StaleNotice } from './stale-notice.js';
import { triageValues, type TriageValues } from './triage-values.js';
import { useDecide } from './use-decide.js';

/**
 * The weighing of one signal. Stays on screen with everything typed when a colleague was first: then it cannot be
 * sent any more, but it can be read and copied.
 */
export function TriageForm({
  signal,
  definition,
  organisations,
  mayDecide,
}: {
  signal: Signal;
  definition: TableDescription;
  organisations: Table['organisations'];
  mayDecide: boolean;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isStale, setStale] = useState(false);
  const form = useForm<TriageValues>({
    defaultValues: triageValues(signal, definition),
    shouldFocusError: false,
  });
  const { control, handleSubmit, formState } = form;
  const serverErrors = useServerErrors(form);
  const decide = useDecide(signal, definition);
  const outcomeCode = form.watch('outcome');
  const outcome = definition.triageOutcomes.find(({ code }) => code === outcomeCode);
  const submit = handleSubmit(async (values) => {
    try {
      setStale(false);
      const { caseId } = await decide.mutateAsync({ values, outcome });
      announce(t(caseId ? 'triage.accepted' : 'triage.decided', { number: signal.number }));
      if (caseId) await navigate({ to: '/casussen/$id', params: { id: caseId }, ignoreBlocker: true });
      else await navigate({ to: '/triage', ignoreBlocker: true });
    } catch (error) {
      if (isStatus(error, 409, 412)) setStale(true);
      else serverErrors(error);
    }
  });
  if (!mayDecide && !isStale) return null;
  return (
    <FormProvider {...form}>
      <form className="ct-stack" noValidate onSubmit={(event) => void submit(event)}>
        <UnsavedGuard when={formState.isDirty && !formState.isSubmitSuccessful} />
        <FormErrors control={control} />
        {isStale && <StaleNotice mayDecide={mayDecide} />}
        <CriteriaFields definition={definition} />
        <JudgementFields definition={definition} organisations={organisations} />
        <OutcomeFields definition={definition} outcome={outcome} />
        {outcome?.effect === 'accept' && <AcceptFields definition={definition} />}
        {mayDecide && (
          <div className="ct-actions">
            <Button type="submit" variant="primary" isPending={decide.isPending}>
              {t(outcome?.effect === 'accept' ? 'triage.submitAccept' : 'triage.submit')}
            </Button>
            <span className="ct-small">{t('triage.submitHelp')}</span>
          </div>
        )}
      </form>
    </FormProvider>
  );
}
