import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnread } from '../notifications/use-unread.js';
import { cappedCount } from '../notifications/capped-count.js';

export function Bell() {
  const { t } = useTranslation();
  const unread = useUnread();
  return (
    <Link to="/meldingen" className="ct-bell" aria-label={t('shell.bell', { count: unread })}>
      <IconBell size={22} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className="ct-count" aria-hidden>
          {cappedCount(unread)}
        </span>
      )}
    </Link>
  );
}
