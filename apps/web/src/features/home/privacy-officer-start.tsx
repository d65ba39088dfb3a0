import { useState } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { auditQuery } from '../audit/audit-queries.js';
import type { LogPurpose } from '../audit/audit-search.js';
import { useAuditColumns } from '../audit/audit-table.js';
import { PurposeForm } from '../audit/purpose-form.js';
import { Waiting } from '../problem/waiting.js';

/** For who guards lawfulness: the latest of the log, once it is said what for. */
export function PrivacyOfficerStart() {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<LogPurpose | null>(null);
  if (!purpose) {
    return (
      <div className="ct-columns">
        <PurposeForm onChoose={setPurpose} />
        <Panel title={t('home.privacy')}>
          <p>{t('home.privacyHelp')}</p>
        </Panel>
      </div>
    );
  }
  return (
    <Panel
      flush
      title={t('home.recentLog')}
      aside={
        <ButtonLink to="/logboek" search={{ doel: purpose }}>
          {t('home.wholeLog')}
        </ButtonLink>
      }
    >
      <Waiting name="log">
        <RecentEvents purpose={purpose} />
      </Waiting>
    </Panel>
  );
}

function RecentEvents({ purpose }: { purpose: LogPurpose }) {
  const { t } = useTranslation();
  const { data: events } = useSuspenseInfiniteQuery(auditQuery({ doel: purpose }, 10));
  const columns = useAuditColumns();
  if (events.length === 0) return <EmptyState title={t('audit.none')} />;
  return <DataTable caption={t('home.recentLog')} columns={columns} rows={events} rowKey={({ id }) => id} />;
}
