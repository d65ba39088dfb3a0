import { useState } from 'react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/types.js';
import { formatExactInstant } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { AuditDetail } from './audit-detail.js';
import { AuditObject } from './audit-object.js';
import { auditQuery } from './audit-queries.js';
import { AuditResultBadge } from './audit-result.js';
import type { AuditSearch, LogPurpose } from './audit-search.js';
import { useActorName } from './use-actor-name.js';
import { useEventWords } from './use-event-words.js';

export function AuditTable({
  search,
  onFilter,
}: {
  search: AuditSearch & { doel: LogPurpose };
  onFilter: (part: AuditSearch) => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<AuditEvent | null>(null);
  const {
    data: events,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useSuspenseInfiniteQuery(auditQuery(search));
  const columns = useAuditColumns(setChosen);
  if (events.length === 0) {
    return <EmptyState title={t('audit.none')}>{t('audit.noneHelp')}</EmptyState>;
  }
  return (
    <>
      <DataTable
        caption={t('audit.caption')}
        columns={columns}
        rows={events}
        rowKey={({ id }) => id}
        selected={chosen?.id}
      />
      <LoadMore
        shown={events.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoad={() => void fetchNextPage()}
      />
      {chosen && (
        <AuditDetail
          event={chosen}
          onClose={() => setChosen(null)}
          onFilter={(part) => {
            setChosen(null);
            onFilter(part);
          }}
        />
      )}
    </>
  );
}

export function useAuditColumns(onOpen?: (event: AuditEvent) => void): Column<AuditEvent>[] {
  const { t } = useTranslation();
  const actorName = useActorName();
  const { reasonOf } = useEventWords();
  const columns: Column<AuditEvent>[] = [
    {
      key: 'at',
      header: t('audit.at'),
      part: 'meta',
      cell: ({ at }) => (
        <time dateTime={at} className="ct-number">
          {formatExactInstant(at)}
        </time>
      ),
    },
    {
      key: 'who',
      header: t('audit.who'),
      part: 'wide',
      cell: (event) => (
        <>
          {event.actor?.name ? (
            <Link to="/toegang/personen/$id" params={{ id: event.actor.id }}>
              {event.actor.name}
            </Link>
          ) : (
            actorName(event)
          )}
          {event.organisation && (
            <>
              <br />
              <span className="ct-small">{event.organisation}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'what',
      header: t('audit.action'),
      part: 'title',
      cell: (event) => {
        const count = event.fields.length;
        const more = reasonOf(event) ?? (count > 0 ? t('audit.fieldCount', { count }) : null);
        return (
          <>
            {event.label}
            {more && (
              <>
                <br />
                <span className="ct-small">{more}</span>
              </>
            )}
          </>
        );
      },
    },
    {
      key: 'object',
      header: t('audit.about'),
      part: 'wide',
      cell: (event) => <AuditObject event={event} />,
    },
    {
      key: 'result',
      header: t('audit.result'),
      part: 'corner',
      cell: ({ result }) => <AuditResultBadge result={result} />,
    },
  ];
  if (!onOpen) return columns;
  return [
    ...columns,
    {
      key: 'detail',
      header: t('audit.more'),
      part: 'wide',
      cell: (event) => (
        <Button
          variant="quiet"
          onPress={() => onOpen(event)}
          aria-label={t('audit.detailsOf', { what: event.label, at: formatExactInstant(event.at) })}
        >
          {t('audit.details')}
        </Button>
      ),
    },
  ];
}
