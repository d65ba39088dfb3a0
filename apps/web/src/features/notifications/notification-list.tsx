import { IconBell } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { notificationsQuery } from './notification-queries.js';
import './notifications-page.css';

export function NotificationList() {
  const { t } = useTranslation();
  const {
    data: items,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useSuspenseInfiniteQuery(notificationsQuery);
  if (items.length === 0) {
    return (
      <EmptyState
        heading="h2"
        title={t('notifications.none')}
        icon={<IconBell size={36} stroke={1.25} aria-hidden />}
      >
        {t('notifications.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="ct-notifications">
        {items.map(({ id, text, createdAt, readAt }) => (
          <li key={id} data-unread={readAt === null || undefined}>
            <Link to="/n/$notificationId" params={{ notificationId: id }}>
              {readAt === null && <span className="ct-hidden">{t('notifications.unread')} </span>}
              {text}
            </Link>
            <time dateTime={createdAt} className="ct-small ct-number">
              {formatInstant(createdAt)}
            </time>
          </li>
        ))}
      </ul>
      <LoadMore
        shown={items.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoad={() => void fetchNextPage()}
      />
    </>
  );
}
