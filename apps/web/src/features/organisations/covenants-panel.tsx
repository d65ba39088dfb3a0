import { Suspense, useState } from 'react';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Covenant, Organisation } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { EndCovenant } from './end-covenant.js';
import { SignCovenantDialog } from './organisation-dialogs.js';

const tones = { valid: 'positive', expiring: 'warning', expired: 'negative', ended: 'neutral' } as const;

/** Which covenant holds at which table, and all that did before. */
export function CovenantsPanel({
  organisation,
  mayChange,
}: {
  organisation: Organisation;
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const [isSigning, setSigning] = useState(false);
  const [ending, setEnding] = useState<Covenant | null>(null);
  const date = (day: string) => <span className="ct-number">{formatDate(day)}</span>;
  const columns: Column<Covenant>[] = [
    { key: 'table', header: t('covenant.table'), part: 'title', cell: ({ tableName }) => tableName },
    {
      key: 'version',
      header: t('covenant.version'),
      part: 'meta',
      labelled: true,
      cell: (one) => one.version,
    },
    {
      key: 'signed',
      header: t('covenant.signedOn'),
      part: 'wide',
      labelled: true,
      cell: ({ signedOn }) => date(signedOn),
    },
    {
      key: 'valid',
      header: t('covenant.validTo'),
      part: 'wide',
      labelled: true,
      cell: ({ validTo, endedOn }) => (
        <>
          {date(validTo)}
          {endedOn && <div className="ct-small">{t('covenant.endedOn', { date: formatDate(endedOn) })}</div>}
        </>
      ),
    },
    {
      key: 'state',
      header: t('covenant.state'),
      part: 'wide',
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`covenant.states.${state}`)}</Badge>,
    },
    {
      key: 'end',
      header: t('covenant.end'),
      part: 'end',
      cell: (covenant) =>
        (covenant.state === 'valid' || covenant.state === 'expiring') && (
          <Button
            variant="quiet"
            aria-label={t('covenant.endOf', { table: covenant.tableName })}
            onPress={() => setEnding(covenant)}
          >
            {t('covenant.end')}
          </Button>
        ),
    },
  ];
  const add = mayChange && (
    <Button icon={<IconPlus size={18} aria-hidden />} onPress={() => setSigning(true)}>
      {t('covenant.add')}
    </Button>
  );
  const { covenants } = organisation;
  return (
    <Panel flush title={t('organisation.covenants')} aside={covenants.length > 0 && add}>
      {covenants.length > 0 ? (
        <DataTable
          caption={t('organisation.covenants')}
          columns={mayChange ? columns : columns.filter(({ key }) => key !== 'end')}
          rows={covenants}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState
          title={t('organisation.noCovenants')}
          icon={<IconFileText size={36} stroke={1.25} aria-hidden />}
          actions={add}
        >
          {t('organisation.noCovenantsHelp')}
        </EmptyState>
      )}
      <Suspense>
        {isSigning && <SignCovenantDialog organisation={organisation} onClose={() => setSigning(false)} />}
      </Suspense>
      {ending && (
        <EndCovenant organisation={organisation} covenant={ending} onClose={() => setEnding(null)} />
      )}
    </Panel>
  );
}
