import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/text-area.js';
import { DialogActions } from '../forms/dialog-actions.js';
import { atLeast } from '../forms/filled.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import type { useAnswer } from './use-answer.js';

const least = { decline: 5, progress: 2 };

/** One text: why it is declined, or how it stands. */
export function AnswerForm({
  way,
  answering,
  onDone,
}: {
  way: 'decline' | 'progress';
  answering: ReturnType<typeof useAnswer>;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { text: '' } });
  const submit = handleSubmit(({ text }) =>
    answering.mutate(way === 'decline' ? { way, reason: text.trim() } : { way, note: text.trim() }, {
      onSuccess: onDone,
    }),
  );
  return (
    <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
      <UnsavedGuard when={formState.isDirty && !answering.isSuccess} />
      <TextArea
        {...register('text', atLeast(least[way], t(`answer.${way}Missing`)))}
        label={t(`answer.${way}Text`)}
        help={t(`answer.${way}Help`)}
        error={formState.errors.text?.message}
        maxLength={5000}
        autoFocus
      />
      <DialogActions submit={t(`answer.${way}Submit`)} isPending={answering.isPending} onCancel={onDone} />
    </form>
  );
}
