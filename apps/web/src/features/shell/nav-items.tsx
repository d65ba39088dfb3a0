import type { ComponentType } from 'react';
import {
  IconBell,
  IconFolders,
  IconHome,
  IconInbox,
  IconListCheck,
  IconMessagePlus,
  IconShieldSearch,
} from '@tabler/icons-react';
import type { Session } from '../../api/types.js';
import { hasDuty, isAtATable, leadsATable } from '../session/roles.js';

interface NavItem {
  to: '/' | '/acties' | '/triage' | '/casussen' | '/signalen/nieuw' | '/meldingen' | '/logboek';
  label: 'home' | 'actions' | 'triage' | 'cases' | 'report' | 'notifications' | 'audit';
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  shown: (session: Session) => boolean;
}

const items: readonly NavItem[] = [
  { to: '/', label: 'home', icon: IconHome, shown: () => true },
  { to: '/acties', label: 'actions', icon: IconListCheck, shown: isAtATable },
  { to: '/triage', label: 'triage', icon: IconInbox, shown: leadsATable },
  { to: '/casussen', label: 'cases', icon: IconFolders, shown: isAtATable },
  { to: '/signalen/nieuw', label: 'report', icon: IconMessagePlus, shown: isAtATable },
  { to: '/logboek', label: 'audit', icon: IconShieldSearch, shown: (s) => hasDuty(s, 'privacy-officer') },
  { to: '/meldingen', label: 'notifications', icon: IconBell, shown: () => true },
];

/** The pages this person can do something with. The server decides; this only spares them dead ends. */
export function navItems(session: Session): readonly NavItem[] {
  return items.filter((item) => item.shown(session));
}
