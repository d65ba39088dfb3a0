import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { MachineClient } from '../../api/types.js';
import { formatDate } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ScopeFacts } from './scope-facts.js';

export function MachineTable({
  clients,
  onEnd,
}: {
  clients: readonly MachineClient[];
  onEnd: (client: MachineClient) => void;
}) {
  const { t } = useTranslation();
  const columns: Column<MachineClient>[] = [
    {
      key: 'name',
      header: t('machines.name'),
      part: 'title',
      cell: ({ name, organisationId, organisationName }) => (
        <>
          {name}
          <div className="ct-small">
            <Link to="/beheer/organisaties/$id" params={{ id: organisationId }}>
              {organisationName}
            </Link>
          </div>
        </>
      ),
    },
    {
      key: 'scope',
      header: t('machines.scope'),
      part: 'wide',
      cell: ({ scopes }) => <ScopeFacts scopes={scopes} />,
    },
    {
      key: 'issuer',
      header: t('machines.issuer'),
      part: 'wide',
      labelled: true,
      cell: ({ issuer, keyIds, keysAddress }) => (
        <>
          {issuer}
          <div className="ct-small">
            {keysAddress ? t('machines.keysAt', { address: keysAddress }) : keyIds.join(', ')}
          </div>
        </>
      ),
    },
    { key: 'state', header: t('machines.state'), part: 'wide', cell: (one) => <State client={one} /> },
    {
      key: 'end',
      header: t('machines.end'),
      part: 'end',
      cell: (client) =>
        client.active && (
          <Button
            variant="quiet"
            aria-label={t('machines.endOf', { name: client.name })}
            onPress={() => onEnd(client)}
          >
            {t('machines.end')}
          </Button>
        ),
    },
  ];
  return <DataTable caption={t('machines.title')} columns={columns} rows={clients} rowKey={({ id }) => id} />;
}

function State({ client: { active, registeredOn, endedOn } }: { client: MachineClient }) {
  const { t } = useTranslation();
  const day = active ? registeredOn : endedOn;
  return (
    <span className="ct-inline">
      <Badge tone={active ? 'positive' : 'neutral'}>{t(active ? 'machines.active' : 'machines.ended')}</Badge>
      {day && (
        <span className="ct-small">
          {t(active ? 'machines.since' : 'machines.endedOn', { date: formatDate(day) })}
        </span>
      )}
    </span>
  );
}
