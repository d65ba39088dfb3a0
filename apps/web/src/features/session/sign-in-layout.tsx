import { useEffect, useRef, type ReactNode } from 'react';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark, Seats } from '../shell/mark.js';
import './sign-in-page.css';

/** A page for who is not at work yet, beside what everybody here promises. */
export function SignInLayout({
  title,
  windowTitle = title,
  wide = false,
  takesFocus = false,
  children,
}: {
  title: string;
  windowTitle?: string;
  wide?: boolean;
  /** For a page that comes in the place of another, so that it is read from its beginning. */
  takesFocus?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${windowTitle} - Casustafel`;
  }, [windowTitle]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div className="ct-sign-in">
      <main className="ct-sign-in-main">
        <div data-wide={wide || undefined}>
          <Mark />
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {children}
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
