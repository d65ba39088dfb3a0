import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { ActionList } from '../actions/action-list.js';
import { actionsQuery } from '../actions/action-queries.js';

/** What someone has to do, the earliest due date first. */
export function MyUrgentActions({ table }: { table: string | null }) {
  const { t } = useTranslation();
  const { data } = useSuspenseInfiniteQuery(actionsQuery({ assignee: 'me', status: 'open' }));
  const actions = data.filter(({ tableCode }) => !table || tableCode === table).slice(0, 10);
  if (actions.length === 0) return <EmptyState title={t('actions.none')}>{t('actions.noneHelp')}</EmptyState>;
  return <ActionList actions={actions} />;
}
