import { Suspense, useState } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Participant, Table } from '../../api/types.js';
import { dateOf, formatDate } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { InviteDialog } from './case-dialogs.js';
import { participantsQuery } from './case-queries.js';
import { EndParticipation } from './end-participation.js';

/** Who may see what of this case, why, and since when. */
export function ParticipantsTab({
  caseId,
  table,
  mayInvite,
}: {
  caseId: string;
  table: Table;
  mayInvite: boolean;
}) {
  const { t } = useTranslation();
  const [isInviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<Participant | null>(null);
  const { data } = useSuspenseQuery(participantsQuery(caseId));
  const columns: Column<Participant>[] = [
    {
      key: 'who',
      header: t('participant.who'),
      part: 'title',
      cell: ({ organisationName, personName }) => (
        <>
          {organisationName}
          {personName && (
            <>
              <br />
              <span className="ct-small">{personName}</span>
            </>
          )}
        </>
      ),
    },
    { key: 'level', header: t('participant.level'), part: 'wide', cell: ({ level }) => t(`level.${level}`) },
    { key: 'reason', header: t('participant.reason'), part: 'wide', cell: ({ reason }) => reason },
    {
      key: 'since',
      header: t('participant.period'),
      part: 'meta',
      cell: ({ startedAt, endedAt }) => (
        <span className="ct-number">
          {endedAt
            ? t('participant.fromTo', {
                from: formatDate(dateOf(startedAt)),
                to: formatDate(dateOf(endedAt)),
              })
            : t('participant.from', { from: formatDate(dateOf(startedAt)) })}
        </span>
      ),
    },
    {
      key: 'end',
      header: t('participant.change'),
      part: 'end',
      cell: (participant) =>
        mayInvite &&
        !participant.endedAt && (
          <Button
            variant="quiet"
            onPress={() => setEnding(participant)}
            aria-label={t('participant.endOf', { name: participant.organisationName })}
          >
            {t('participant.end')}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      flush
      title={t('case.participants')}
      aside={
        mayInvite && (
          <Button icon={<IconPlus size={18} aria-hidden />} onPress={() => setInviting(true)}>
            {t('participant.invite')}
          </Button>
        )
      }
    >
      {data.items.length > 0 ? (
        <DataTable
          caption={t('case.participants')}
          columns={mayInvite ? columns : columns.filter(({ key }) => key !== 'end')}
          rows={data.items}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState title={t('participant.none')}>{t('participant.noneHelp')}</EmptyState>
      )}
      <Suspense>
        {isInviting && <InviteDialog caseId={caseId} table={table} onClose={() => setInviting(false)} />}
      </Suspense>
      {ending && <EndParticipation caseId={caseId} participant={ending} onClose={() => setEnding(null)} />}
    </Panel>
  );
}
