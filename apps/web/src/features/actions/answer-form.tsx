import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DialogActions } from '../forms/dialog-actions.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { ActionText } from './action-text.js';
import type { useAnswer } from './use-answer.js';
import { useTextRule } from './use-text-rule.js';

const least = { decline: 5, progress: 2 };

/** One text: why it is declined, or how it stands. */
export function AnswerForm({
  way,
  referenceOnly,
  answering,
  onDone,
}: {
  way: 'decline' | 'progress';
  referenceOnly: string | null;
  answering: ReturnType<typeof useAnswer>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const rule = useTextRule(referenceOnly);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { text: '' } });
  const submit = handleSubmit(({ text }) =>
    answering.mutate(way === 'decline' ? { way, reason: text.trim() } : { way, note: text.trim() }, {
      onSuccess: onDone,
    }),
  );
  return (
    <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
      <UnsavedGuard when={formState.isDirty && !answering.isSuccess} />
      <ActionText
        {...register('text', rule(least[way], t(`answer.${way}Missing`)))}
        label={t(`answer.${way}Text`)}
        help={t(`answer.${way}Help`)}
        error={formState.errors.text?.message}
        referenceOnly={referenceOnly}
        autoFocus
      />
      <DialogActions submit={t(`answer.${way}Submit`)} isPending={answering.isPending} onCancel={onDone} />
    </form>
  );
}
