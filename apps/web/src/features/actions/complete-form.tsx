import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { ActionText } from './action-text.js';
import type { useAnswer } from './use-answer.js';
import { useTextRule } from './use-text-rule.js';

/** An action ends with an outcome and what came of it, also when it was not executed (WGS 1.7(4)). */
export function CompleteForm({
  referenceOnly,
  answering,
  onCancel,
}: {
  referenceOnly: string | null;
  answering: ReturnType<typeof useAnswer>;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const rule = useTextRule(referenceOnly);
  const { register, handleSubmit, formState, watch } = useForm<{
    outcome: '' | 'executed' | 'not-executed';
    explanation: string;
  }>({ defaultValues: { outcome: '', explanation: '' } });
  const { errors } = formState;
  const notExecuted = watch('outcome') === 'not-executed';
  const submit = handleSubmit(({ outcome, explanation }) => {
    if (outcome !== '') answering.mutate({ way: 'complete', outcome, explanation: explanation.trim() });
  });
  return (
    <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
      <UnsavedGuard when={formState.isDirty && !answering.isSuccess} />
      <ChoiceGroup
        type="radio"
        look="cards"
        label={t('answer.outcome')}
        error={errors.outcome?.message}
        field={register('outcome', { required: t('answer.outcomeMissing') })}
        options={[
          { code: 'executed', label: t('answer.executed') },
          { code: 'not-executed', label: t('answer.notExecuted') },
        ]}
        autoFocus
      />
      <ActionText
        {...register('explanation', rule(5, t('answer.explanationMissing')))}
        label={t(notExecuted ? 'answer.whyNot' : 'answer.explanation')}
        help={t('answer.explanationHelp')}
        error={errors.explanation?.message}
        referenceOnly={referenceOnly}
      />
      <DialogActions
        submit={t('answer.completeSubmit')}
        isPending={answering.isPending}
        onCancel={onCancel}
      />
    </form>
  );
}
