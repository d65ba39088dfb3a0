import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Signal } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/text-area.js';
import { announce } from '../../ui/toasts.js';
import { atLeast } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { UnsavedGuard } from '../forms/unsaved-guard.js';
import { useServerErrors } from '../forms/use-server-errors.js';
import { useSupplement } from './use-supplement.js';

/** The reporter's answer, or what they came to know since. */
export function AdditionForm({ signal, isAsked }: { signal: Signal; isAsked: boolean }) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { text: '' }, shouldFocusError: false });
  const { register, control, handleSubmit, formState, reset } = form;
  const serverErrors = useServerErrors(form);
  const supplement = useSupplement(signal);
  const submit = handleSubmit(async ({ text }) => {
    try {
      await supplement.mutateAsync(text.trim());
      reset();
      announce(t('addition.sent'));
    } catch (error) {
      serverErrors(error);
    }
  });
  return (
    <form className="ct-form" noValidate onSubmit={(event) => void submit(event)}>
      <UnsavedGuard when={formState.isDirty} />
      <FormErrors control={control} />
      <TextArea
        {...register('text', atLeast(10, t('addition.missing')))}
        label={t(isAsked ? 'addition.answer' : 'addition.text')}
        help={t('addition.help')}
        error={formState.errors.text?.message}
        maxLength={10_000}
        rows={4}
      />
      <div className="ct-actions">
        <Button type="submit" variant="primary" isPending={supplement.isPending}>
          {t(isAsked ? 'addition.submitAnswer' : 'addition.submit')}
        </Button>
      </div>
    </form>
  );
}
