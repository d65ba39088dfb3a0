import { Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { SelectField } from '../../ui/select-field.js';
import { tablesOf } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { useCurrentTable } from '../tables/current-table.js';
import { tableQuery } from '../tables/table-queries.js';
import { CaseTable } from './case-table.js';

/** Every case this person may open. Statuses differ between tables, so they can be chosen at one table only. */
export function CasesPage({
  status: asked,
  onStatus,
}: {
  status: string;
  onStatus: (status: string) => void;
}) {
  const { t } = useTranslation();
  const tables = tablesOf(useSession());
  const { code } = useCurrentTable();
  const table = code ?? (tables.length === 1 ? (tables[0]?.code ?? '') : '');
  const { data } = useQuery({ ...tableQuery(table), enabled: table !== '' });
  const statuses = data?.definition.lifeCycle.statuses ?? [];
  const status = statuses.some((one) => one.code === asked) ? asked : '';
  return (
    <>
      <PageHeader title={t('cases.title')} lead={t('cases.lead')} />
      <section className="ct-panel" aria-label={t('cases.title')}>
        {data && (
          <FilterBar label={t('cases.filter')}>
            <SelectField
              name="status"
              label={t('cases.status')}
              value={status}
              placeholder={t('cases.everyStatus')}
              onChange={(event) => onStatus(event.target.value)}
              options={statuses}
            />
          </FilterBar>
        )}
        {table && asked && !data ? (
          <Loading />
        ) : (
          <Suspense fallback={<Loading />}>
            <CaseTable filter={{ table: code, status }} />
          </Suspense>
        )}
      </section>
    </>
  );
}
