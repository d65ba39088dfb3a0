import { Suspense, useState, useSyncExternalStore } from 'react';
import { IconMenu2 } from '@tabler/icons-react';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInAgainStore } from '../../api/sign-in-again.js';
import { Button } from '../../ui/button.js';
import { Toasts } from '../../ui/toasts.js';
import { useSession } from '../session/use-session.js';
import { CurrentTableProvider } from '../tables/current-table.js';
import { Bell } from './bell.js';
import { MenuDrawer, SignInAgainDialog } from './dialogs.js';
import { Mark } from './mark.js';
import { Nav } from './nav.js';
import { OfflineNotice } from './offline-notice.js';
import { PrintNotice } from './print-notice.js';
import { TableSwitcher } from './table-switcher.js';
import { useFocusOnNavigation } from './use-focus-on-navigation.js';
import { UserMenu } from './user-menu.js';
import './shell.css';

export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const router = useRouter();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const mustSignIn = useSyncExternalStore(signInAgainStore.subscribe, signInAgainStore.isNeeded);
  useFocusOnNavigation();
  return (
    <CurrentTableProvider>
      <div className="ct-shell">
        <a className="ct-skip" href="#content">
          {t('shell.skip')}
        </a>
        <header className="ct-header">
          <span className="ct-only-narrow">
            <Button
              variant="icon"
              aria-label={t('shell.menu')}
              onPress={() => setMenuOpen(true)}
              icon={<IconMenu2 size={22} aria-hidden />}
            />
          </span>
          <Link to="/" aria-label={t('shell.toHome')}>
            <Mark />
          </Link>
          <TableSwitcher />
          <div className="ct-header-end">
            <Bell />
            <UserMenu />
          </div>
        </header>
        <nav className="ct-nav" aria-label={t('shell.mainMenu')}>
          <Nav />
        </nav>
        <main className="ct-content" id="content" tabIndex={-1}>
          <PrintNotice />
          <OfflineNotice />
          <Outlet />
        </main>
      </div>
      <Toasts />
      <Suspense>
        {isMenuOpen && <MenuDrawer onClose={() => setMenuOpen(false)} />}
        {mustSignIn && (
          <SignInAgainDialog
            session={session}
            onLeave={() => void router.navigate({ to: '/aanmelden', ignoreBlocker: true })}
          />
        )}
      </Suspense>
    </CurrentTableProvider>
  );
}
