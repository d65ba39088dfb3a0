import type { ComponentType } from 'react';
import {
  IconArmchair,
  IconBell,
  IconBuilding,
  IconClipboardCheck,
  IconFolders,
  IconHome,
  IconInbox,
  IconKey,
  IconListCheck,
  IconMessagePlus,
  IconPlugConnected,
  IconSettings,
  IconShieldSearch,
  IconUsers,
} from '@tabler/icons-react';
import type { Session } from '../../api/types.js';
import { hasDuty, isAtATable, leadsATable, onlyAdministers } from '../session/roles.js';

interface NavItem {
  to:
    | ('/' | '/acties' | '/triage' | '/casussen' | '/toegang' | '/signalen/nieuw' | '/meldingen' | '/logboek')
    | (
        | '/beheer'
        | '/beheer/organisaties'
        | '/beheer/mensen'
        | '/beheer/tafels'
        | '/beheer/systemen'
        | '/rechtencontrole'
      );
  label:
    | ('home' | 'actions' | 'triage' | 'cases' | 'access' | 'report' | 'notifications' | 'audit')
    | ('administration' | 'organisations' | 'people' | 'tables' | 'machines' | 'reviews');
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  shown: (session: Session) => boolean;
}

const administers = (session: Session) => hasDuty(session, 'administrator');

const items: readonly NavItem[] = [
  { to: '/', label: 'home', icon: IconHome, shown: (s) => !onlyAdministers(s) },
  { to: '/acties', label: 'actions', icon: IconListCheck, shown: isAtATable },
  { to: '/triage', label: 'triage', icon: IconInbox, shown: leadsATable },
  { to: '/casussen', label: 'cases', icon: IconFolders, shown: isAtATable },
  { to: '/toegang', label: 'access', icon: IconKey, shown: isAtATable },
  { to: '/signalen/nieuw', label: 'report', icon: IconMessagePlus, shown: isAtATable },
  { to: '/logboek', label: 'audit', icon: IconShieldSearch, shown: (s) => hasDuty(s, 'privacy-officer') },
  { to: '/beheer', label: 'administration', icon: IconSettings, shown: administers },
  { to: '/beheer/mensen', label: 'people', icon: IconUsers, shown: administers },
  { to: '/beheer/organisaties', label: 'organisations', icon: IconBuilding, shown: administers },
  { to: '/beheer/tafels', label: 'tables', icon: IconArmchair, shown: administers },
  { to: '/beheer/systemen', label: 'machines', icon: IconPlugConnected, shown: administers },
  { to: '/rechtencontrole', label: 'reviews', icon: IconClipboardCheck, shown: administers },
  { to: '/meldingen', label: 'notifications', icon: IconBell, shown: () => true },
];

/** The pages this person can do something with. The server decides; this only spares them dead ends. */
export function navItems(session: Session): readonly NavItem[] {
  return items.filter((item) => item.shown(session));
}
