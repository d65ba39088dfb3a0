import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { casesQuery } from '../cases/case-queries.js';
import { CaseStatusBadge } from '../cases/case-status.js';
import { attentionFor } from './attention-for.js';
import './rows.css';

/** Cases that stand still or must be destroyed soon, and why they are named. */
export function AttentionCases({ table }: { table: string | null }) {
  const { t } = useTranslation();
  const { data: cases } = useSuspenseInfiniteQuery(casesQuery({ table, status: '' }, 100));
  const asking = cases
    .map((file) => ({ file, attention: attentionFor(file, today()) }))
    .filter(({ attention }) => attention !== null)
    .slice(0, 6);
  if (asking.length === 0) return <EmptyState title={t('home.noneAttention')} />;
  return (
    <ul className="ct-rows">
      {asking.map(({ file, attention }) => (
        <li key={file.id}>
          <div>
            <Link to="/casussen/$id" params={{ id: file.id }}>
              {file.title ?? file.number}
            </Link>
            <span className="ct-small">
              <span className="ct-number">{file.number}</span> · {attention && t(`attention.${attention}`)}
            </span>
          </div>
          <CaseStatusBadge item={file} />
        </li>
      ))}
    </ul>
  );
}
