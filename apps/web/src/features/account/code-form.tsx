import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';

interface CodeFormProps<Result> {
  label: string;
  help?: string;
  submit: string;
  variant?: 'primary' | 'danger';
  send: (code: string) => Promise<Result>;
  onDone: (result: Result) => void;
  onCancel?: () => void;
}

/** One code from the authenticator app, and what is done with it. */
export function CodeForm<Result>(props: CodeFormProps<Result>) {
  const { label, help, submit, variant = 'primary', send, onDone, onCancel } = props;
  const { t } = useTranslation();
  const form = useForm<{ code: string }>({ defaultValues: { code: '' } });
  const { register, handleSubmit, formState, control } = form;
  const sending = useMutation({
    mutationFn: ({ code }: { code: string }) => send(code.trim()),
    onSuccess: onDone,
    onError: useServerErrors(form),
  });
  return (
    <form
      className="ct-form"
      noValidate
      onSubmit={(event) => void handleSubmit((v) => sending.mutate(v))(event)}
    >
      <FormErrors control={control} />
      <div className="ct-narrow">
        <TextField
          {...register('code', filled(t('secondStep.codeMissing')))}
          label={label}
          help={help}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          error={formState.errors.code?.message}
        />
      </div>
      <div className="ct-actions">
        <Button type="submit" variant={variant} isPending={sending.isPending}>
          {submit}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('form.cancel')}</Button>}
      </div>
    </form>
  );
}
