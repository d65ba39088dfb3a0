import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page-header.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { SelectField } from '../../ui/select-field.js';
import { useCurrentTable } from '../tables/current-table.js';
import { signalFilterOf, signalFilters, type SignalFilter } from '../signals/signal-filter.js';
import { SignalTable } from './signal-table.js';

/** The signals at the tables this person leads; what waits for a decision first. */
export function TriagePage({
  status,
  onStatus,
}: {
  status: SignalFilter;
  onStatus: (status: SignalFilter) => void;
}) {
  const { t } = useTranslation();
  const { code } = useCurrentTable();
  return (
    <>
      <PageHeader title={t('triage.title')} lead={t('triage.lead')} />
      <section className="ct-panel" aria-label={t('triage.caption')}>
        <FilterBar label={t('triage.filter')}>
          <SelectField
            name="status"
            label={t('triage.status')}
            value={status}
            onChange={(event) => onStatus(signalFilterOf(event.target.value))}
            options={signalFilters.map((filter) => ({ code: filter, label: t(`signalFilter.${filter}`) }))}
          />
        </FilterBar>
        <Suspense fallback={<Loading />}>
          <SignalTable filter={{ table: code, status }} />
        </Suspense>
      </section>
    </>
  );
}
