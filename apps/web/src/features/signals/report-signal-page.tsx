import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { SelectField } from '../../ui/select-field.js';
import { useProblemText } from '../problem/use-problem-text.js';
import { tablesOf } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { useCurrentTable } from '../tables/current-table.js';
import { tableQuery } from '../tables/table-queries.js';
import { SignalForm } from './signal-form.js';
import { SignalReceived } from './signal-received.js';

/** First the table, because the table's own words, themes and roles make the form. */
export function ReportSignalPage() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const tables = tablesOf(useSession());
  const { code: current } = useCurrentTable();
  const [chosen, setChosen] = useState(current ?? (tables.length === 1 ? (tables[0]?.code ?? '') : ''));
  const [number, setNumber] = useState<string | null>(null);
  const table = useQuery({ ...tableQuery(chosen), enabled: chosen !== '' });
  if (number) return <SignalReceived number={number} onAnother={() => setNumber(null)} />;
  return (
    <>
      <PageHeader title={t('report.title')} lead={t('report.lead')} />
      {tables.length > 1 && (
        <section className="ct-panel">
          <div className="ct-panel-body">
            <div className="ct-narrow">
              <SelectField
                name="table"
                label={t('report.table')}
                help={t('report.tableHelp')}
                value={chosen}
                onChange={(event) => setChosen(event.target.value)}
                placeholder={t('form.choose')}
                options={tables.map(({ code, name }) => ({ code, label: name }))}
              />
            </div>
          </div>
        </section>
      )}
      {table.isError && (
        <Notice tone="negative" role="alert">
          <p>{problemText(table.error)}</p>
        </Notice>
      )}
      {table.isFetching && !table.data && <Loading />}
      {table.data && <SignalForm key={table.data.code} table={table.data} onReceived={setNumber} />}
    </>
  );
}
