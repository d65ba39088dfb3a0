import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { NotificationList } from './notification-list.js';

export function NotificationsPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('notifications.title')} lead={t('notifications.lead')} />
      <section className="ct-panel" aria-label={t('notifications.title')}>
        <Suspense fallback={<Loading />}>
          <NotificationList />
        </Suspense>
      </section>
    </>
  );
}
