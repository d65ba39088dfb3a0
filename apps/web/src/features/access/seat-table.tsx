import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { SeatAccess } from '../../api/types.js';
import { formatMoment } from '../../i18n/dates.js';
import { Badge } from '../../ui/badge.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { hasDuty } from '../session/roles.js';
import { useSession } from '../session/use-session.js';
import { Grounds } from './grounds.js';
import { useRoleWords } from './use-role-words.js';

/** A row a person: who they are at the table, what they see and through what. */
export function SeatTable({ seats, caption }: { seats: readonly SeatAccess[]; caption: string }) {
  const { t } = useTranslation();
  const roleWords = useRoleWords();
  const mayAskOfPeople = hasDuty(useSession(), 'privacy-officer');
  const columns: Column<SeatAccess>[] = [
    {
      key: 'who',
      header: t('explained.who'),
      part: 'title',
      cell: ({ personId, personName, organisationName, role }) => (
        <>
          {mayAskOfPeople ? (
            <Link to="/toegang/personen/$id" params={{ id: personId }}>
              {personName}
            </Link>
          ) : (
            <span className="ct-strong">{personName}</span>
          )}
          <br />
          <span className="ct-small">
            {organisationName}, {roleWords(role).toLowerCase()}
          </span>
        </>
      ),
    },
    {
      key: 'why',
      header: t('explained.why'),
      part: 'wide',
      cell: ({ grounds, exclusions, role, organisationName }) => (
        <div className="ct-stack" data-tight>
          {exclusions.map(({ reason, decidedBy, from }) => (
            <span key={from} className="ct-prose">
              <Badge tone="negative">{t('explained.excluded')}</Badge>{' '}
              {t('explained.excludedBy', { by: decidedBy, at: formatMoment(from) })}
              {reason && `: ${reason}`}
            </span>
          ))}
          <Grounds grounds={grounds} role={roleWords(role).toLowerCase()} organisation={organisationName} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={seats}
      rowKey={({ personId, organisationId, role }) => `${personId} ${organisationId} ${role}`}
    />
  );
}
