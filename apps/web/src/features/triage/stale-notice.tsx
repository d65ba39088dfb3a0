import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.js';

/** Someone else changed the signal first. Nothing typed is lost; the new state is shown beside it. */
export function StaleNotice({ mayDecide }: { mayDecide: boolean }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Notice tone="warning" role="alert" ref={ref} focusable title={t('stale.title')}>
      <p>{t(mayDecide ? 'stale.again' : 'stale.decided')}</p>
    </Notice>
  );
}
