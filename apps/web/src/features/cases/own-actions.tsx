import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { ActionList } from '../actions/action-list.js';
import { actionsQuery } from '../actions/action-queries.js';

/** What the reader was asked in this case. Only their own: who does not see the file does not see what others do. */
export function OwnActions({ caseNumber }: { caseNumber: string }) {
  const { t } = useTranslation();
  const { data, hasNextPage } = useSuspenseInfiniteQuery(
    actionsQuery({ assignee: 'me', status: 'open' }, 100),
  );
  const own = data.filter((action) => action.caseNumber === caseNumber);
  const all = <Link to="/acties">{t('home.allMine')}</Link>;
  if (own.length === 0) {
    return (
      <EmptyState title={t('minimal.noActions')} actions={all}>
        {t('minimal.noActionsHelp')}
      </EmptyState>
    );
  }
  return (
    <>
      <ActionList actions={own} />
      {hasNextPage && <p className="ct-panel-body">{all}</p>}
    </>
  );
}
