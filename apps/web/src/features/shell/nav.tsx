import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRequestsToDecide } from '../access/use-requests-to-decide.js';
import { useSession } from '../session/use-session.js';
import { navItems } from './nav-items.js';

/** A signal is opened from the triage list, so that is where it belongs in the menu. Administration has sections. */
function sectionOf(pathname: string): string {
  if (pathname === '/signalen/nieuw') return pathname;
  if (pathname.startsWith('/beheer/')) return pathname.split('/').slice(0, 3).join('/');
  return pathname.startsWith('/signalen/') ? '/triage' : `/${pathname.split('/')[1] ?? ''}`;
}

export function Nav({ onChoose }: { onChoose?: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const toDecide = useRequestsToDecide();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <ul className="ct-nav-list">
      {navItems(session).map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            onClick={() => onChoose?.()}
            data-current={sectionOf(pathname) === to || undefined}
            aria-current={pathname === to ? 'page' : undefined}
          >
            <Icon size={20} stroke={1.75} aria-hidden />
            {t(`nav.${label}`)}
            {to === '/toegang' && toDecide > 0 && (
              <span
                className="ct-count"
                aria-label={t('access.toDecideCount', { count: toDecide })}
                role="img"
              >
                {toDecide}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
