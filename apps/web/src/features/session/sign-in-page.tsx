import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.js';
import { OrganisationSignIn } from './organisation-sign-in.js';
import { SignInForm } from './sign-in-form.js';
import { SignInLayout } from './sign-in-layout.js';
import { isSignInFailure } from './sign-in-failure.js';

interface SignInPageProps {
  returnTo: string;
  expired: boolean;
  /** Code of what went wrong at the organisation's own sign-in. */
  failure: string | null;
}

export function SignInPage({ returnTo, expired, failure }: SignInPageProps) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <SignInLayout title={t('signIn.title')}>
      {expired && (
        <Notice tone="info" role="status">
          <p>{t('signIn.expired')}</p>
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="negative" role="alert">
          <p>{t(isSignInFailure(failure) ? `signInFailure.${failure}` : 'signInFailure.other')}</p>
        </Notice>
      )}
      <SignInForm
        otherWays={<OrganisationSignIn returnTo={returnTo} />}
        onSignedIn={() => router.history.push(returnTo)}
      />
      <p className="ct-small">{t('signIn.help')}</p>
    </SignInLayout>
  );
}
