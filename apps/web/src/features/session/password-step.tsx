import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isStatus } from '../../api/problem.js';
import type { Session } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { TextField } from '../../ui/text-field.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { typed } from './typed.js';
import { useSignIn } from './use-sign-in.js';

interface PasswordStepProps {
  username?: string;
  onSignedIn: (session: Session) => void;
  onRefused: (error: unknown) => void;
}

export function PasswordStep({ username, onSignedIn, onRefused }: PasswordStepProps) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const problemText = useProblemText();
  const [missing, setMissing] = useState<{ username?: boolean; password?: boolean }>({});
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const given = { username: typed(data, 'username').trim(), password: typed(data, 'password') };
    const lacks = { username: given.username === '', password: given.password === '' };
    setMissing(lacks);
    if (lacks.username || lacks.password) {
      form.querySelector<HTMLElement>(lacks.username ? '[name=username]' : '[name=password]')?.focus();
      return;
    }
    signIn.mutate(given, {
      onSuccess: onSignedIn,
      onError: (error) => {
        form.querySelector<HTMLElement>('[name=password]')?.focus();
        onRefused(error);
      },
    });
  };
  return (
    <form className="ct-form" noValidate onSubmit={submit}>
      <div role="alert">
        {signIn.isError && (
          <Notice tone="negative">
            <p>{isStatus(signIn.error, 401) ? t('signIn.wrong') : problemText(signIn.error)}</p>
          </Notice>
        )}
      </div>
      <TextField
        name="username"
        label={t('signIn.username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={missing.username ? t('signIn.usernameMissing') : undefined}
        {...(username ? { value: username, readOnly: true } : {})}
      />
      <TextField
        name="password"
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        autoFocus={username !== undefined}
        error={missing.password ? t('signIn.passwordMissing') : undefined}
      />
      <Button type="submit" variant="primary" isPending={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
