import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '../../api/types.js';
import { Badge } from '../../ui/badge.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Grounds } from './grounds.js';

type GrantedCase = PersonAccess['items'][number];

/** One row a case, with all that opens it. */
function byCase(items: readonly GrantedCase[]): GrantedCase[] {
  const cases = new Map<string, GrantedCase>();
  for (const item of items) {
    const known = cases.get(item.caseId);
    cases.set(item.caseId, known ? { ...known, grounds: [...known.grounds, ...item.grounds] } : item);
  }
  return [...cases.values()];
}

/** One's own leads to the case; a privacy officer sees cases from outside only. */
export function GrantedCaseTable({ items, isOwn }: { items: readonly GrantedCase[]; isOwn: boolean }) {
  const { t } = useTranslation();
  const columns: Column<GrantedCase>[] = [
    {
      key: 'case',
      header: t('ownAccess.case'),
      part: 'title',
      cell: ({ caseId, caseNumber, excluded }) => (
        <>
          {isOwn && excluded ? (
            <span className="ct-number">{caseNumber}</span>
          ) : (
            <Link
              to={isOwn ? '/casussen/$id' : '/toegang/casussen/$id'}
              params={{ id: caseId }}
              className="ct-number"
            >
              {caseNumber}
            </Link>
          )}
        </>
      ),
    },
    {
      key: 'why',
      header: t('explained.why'),
      part: 'wide',
      cell: ({ grounds, organisationName, excluded }) => (
        <div className="ct-stack" data-tight>
          {excluded && (
            <span>
              <Badge tone="negative">{t('explained.excluded')}</Badge>{' '}
              <span className="ct-small">{t('ownAccess.excluded')}</span>
            </span>
          )}
          <Grounds grounds={grounds} role="" organisation={organisationName} isOwn={isOwn} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('ownAccess.cases')}
      columns={columns}
      rows={byCase(items)}
      rowKey={({ caseId }) => caseId}
    />
  );
}
