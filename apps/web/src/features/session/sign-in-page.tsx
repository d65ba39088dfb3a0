import { useEffect } from 'react';
import { IconLock } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Mark, Seats } from '../shell/mark.js';
import { Notice } from '../../ui/notice.js';
import { SignInForm } from './sign-in-form.js';
import './sign-in-page.css';

export function SignInPage({ returnTo, expired }: { returnTo: string; expired: boolean }) {
  const { t } = useTranslation();
  const router = useRouter();
  const title = t('signIn.title');
  useEffect(() => {
    document.title = `${title} - Casustafel`;
  }, [title]);
  return (
    <div className="ct-sign-in">
      <main className="ct-sign-in-main">
        <div>
          <Mark />
          <h1>{title}</h1>
          {expired && (
            <Notice tone="info" role="status">
              <p>{t('signIn.expired')}</p>
            </Notice>
          )}
          <SignInForm onSignedIn={() => router.history.push(returnTo)} />
          <p className="ct-small">{t('signIn.help')}</p>
        </div>
      </main>
      <aside className="ct-sign-in-secrecy" aria-labelledby="secrecy">
        <Seats />
        <div>
          <IconLock size={32} stroke={1.5} aria-hidden />
          <h2 id="secrecy">{t('secrecy.title')}</h2>
          <p>{t('secrecy.duty')}</p>
          <ul>
            <li>{t('secrecy.need')}</li>
            <li>{t('secrecy.logged')}</li>
            <li>{t('secrecy.leave')}</li>
          </ul>
        </div>
      </aside>
    </div>
  );
}
