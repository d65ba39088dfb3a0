import {
  IconChevronDown,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
  IconUserCircle,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/menu.js';
import type { MenuChoice } from '../../ui/menu-part.js';
import type { Preferences } from '../preferences/preferences.js';
import { usePreferences } from '../preferences/preferences-provider.js';
import { useSession } from '../session/use-session.js';
import { useSignOut } from '../session/use-sign-out.js';

export function UserMenu() {
  const { t } = useTranslation();
  const { person } = useSession();
  const { preferences, choose } = usePreferences();
  const signOut = useSignOut();
  const router = useRouter();
  const part = <Key extends keyof Preferences>(
    key: Key,
    items: (MenuChoice & { code: Preferences[Key] })[],
  ) => ({
    key,
    title: t(`preferences.${key}`),
    items,
    selected: preferences[key],
    onChoose: (code: string) => {
      const item = items.find((candidate) => candidate.code === code);
      if (item) choose({ [key]: item.code });
    },
  });
  return (
    <Menu
      label={t('shell.userMenu')}
      parts={[
        {
          key: t('shell.myAccount'),
          items: [{ code: 'account', label: t('shell.myAccount'), icon: <IconUser size={18} aria-hidden /> }],
          onChoose: () => void router.navigate({ to: '/mijn-account' }),
        },
        part('theme', [
          { code: 'auto', label: t('preferences.auto'), icon: <IconDeviceDesktop size={18} aria-hidden /> },
          { code: 'light', label: t('preferences.light'), icon: <IconSun size={18} aria-hidden /> },
          { code: 'dark', label: t('preferences.dark'), icon: <IconMoon size={18} aria-hidden /> },
        ]),
        part('density', [
          { code: 'compact', label: t('preferences.compact') },
          { code: 'comfortable', label: t('preferences.comfortable') },
        ]),
        part('language', [
          { code: 'nl', label: 'Nederlands' },
          { code: 'en', label: 'English' },
        ]),
        {
          key: t('shell.signOut'),
          items: [
            { code: 'sign-out', label: t('shell.signOut'), icon: <IconLogout size={18} aria-hidden /> },
          ],
          onChoose: () => void signOut(),
        },
      ]}
    >
      <span className="ct-hidden">{t('shell.userMenu')}: </span>
      <IconUserCircle size={24} stroke={1.5} aria-hidden />
      <span className="ct-user">
        {person.name}
        <small>{person.organisation.name}</small>
      </span>
      <IconChevronDown size={16} aria-hidden />
    </Menu>
  );
}
