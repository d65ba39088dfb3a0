import { Suspense, useState } from 'react';
import { IconAlertTriangle, IconKey } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Case, Table } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { EmergencyDialog, RequestAccessDialog } from './access-dialogs.js';
import { pendingRequestsQuery } from './access-queries.js';

/** The two ways to see more of a case: ask, and where the table allows it, take it and answer for it. */
export function AskForMore({ file, table }: { file: Case; table: Table }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'ask' | 'emergency' | null>(null);
  const { data: requests } = useInfiniteQuery(pendingRequestsQuery);
  const pending = requests?.find((request) => request.mine && request.caseNumber === file.number);
  const close = () => setOpen(null);
  return (
    <Panel title={t('minimal.more')}>
      {pending ? (
        <Notice tone="info" role="status">
          <p>{t('access.pendingNow', { at: formatMoment(pending.requestedAt) })}</p>
        </Notice>
      ) : (
        <p>{t('minimal.moreHelp')}</p>
      )}
      <div className="ct-actions">
        {!pending && (
          <Button variant="primary" icon={<IconKey size={18} aria-hidden />} onPress={() => setOpen('ask')}>
            {t('access.ask')}
          </Button>
        )}
        {table.definition.breakGlassAllowed && (
          <Button icon={<IconAlertTriangle size={18} aria-hidden />} onPress={() => setOpen('emergency')}>
            {t('emergency.use')}
          </Button>
        )}
      </div>
      <Suspense>
        {open === 'ask' && <RequestAccessDialog number={file.number} onClose={close} />}
        {open === 'emergency' && <EmergencyDialog number={file.number} onClose={close} />}
      </Suspense>
    </Panel>
  );
}
