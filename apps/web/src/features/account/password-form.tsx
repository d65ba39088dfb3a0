import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { announce } from '../../ui/toasts.js';
import { filled } from '../forms/filled.js';
import { FormErrors } from '../forms/form-errors.js';
import { useServerErrors } from '../forms/use-server-errors.js';

interface Values {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

const shortest = 12;

export function PasswordForm({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: { currentPassword: '', newPassword: '', repeated: '' } });
  const { register, handleSubmit, formState, control, getValues } = form;
  const { errors } = formState;
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Values) =>
      api.POST('/api/v1/me/password', { body: { currentPassword, newPassword } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['account'] });
      announce(t('password.changed'));
      onDone();
    },
    onError: useServerErrors(form),
  });
  const isLong = (value: string) => value.length >= shortest || t('password.newShort');
  const isSame = (value: string) => value === getValues('newPassword') || t('password.repeatDiffers');
  return (
    <form
      className="ct-form"
      noValidate
      onSubmit={(event) => void handleSubmit((v) => change.mutate(v))(event)}
    >
      <FormErrors control={control} />
      <TextField
        {...register('currentPassword', filled(t('password.currentMissing')))}
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        error={errors.currentPassword?.message}
      />
      <TextField
        {...register('newPassword', { validate: isLong })}
        label={t('password.new')}
        help={t('password.newHelp')}
        type="password"
        autoComplete="new-password"
        error={errors.newPassword?.message}
      />
      <TextField
        {...register('repeated', { validate: isSame })}
        label={t('password.repeat')}
        type="password"
        autoComplete="new-password"
        error={errors.repeated?.message}
      />
      <div className="ct-actions">
        <Button type="submit" variant="primary" isPending={change.isPending}>
          {t('password.submit')}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('form.cancel')}</Button>}
      </div>
    </form>
  );
}
