import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { explanationQuery } from './access-queries.js';
import { SeatTable } from './seat-table.js';

/** Everybody who sees it with their reasons, and who would but for an exclusion. */
export function Explanation({ of, id, on }: { of: 'case' | 'item'; id: string; on: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(explanationQuery(of, id, on));
  const seeing = data.people.filter(({ sees }) => sees);
  const excluded = data.people.filter(({ sees }) => !sees);
  const lead = { number: data.caseNumber, table: data.tableName };
  const count = seeing.length;
  return (
    <>
      <p>{t(of === 'case' ? 'explained.caseLead' : 'explained.itemLead', lead)}</p>
      <Panel
        flush
        title={on ? t('explained.saw', { count, day: formatDate(data.on) }) : t('explained.sees', { count })}
      >
        {count > 0 ? (
          <SeatTable seats={seeing} caption={t('explained.title')} />
        ) : (
          <EmptyState title={t('explained.nobody')}>{t('explained.nobodyHelp')}</EmptyState>
        )}
      </Panel>
      {excluded.length > 0 && (
        <Panel flush title={t('explained.excludedTitle', { count: excluded.length })}>
          <SeatTable seats={excluded} caption={t('explained.excluded')} />
        </Panel>
      )}
    </>
  );
}
