import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ActionList } from '../actions/action-list.js';
import { actionsQuery } from '../actions/action-queries.js';
import { groupByUrgency } from '../actions/due.js';

const shown = 12;

/** The actions at one's tables that are late or due today, whoever has to do them. */
export function UrgentActions({ table }: { table: string | null }) {
  const { t } = useTranslation();
  const { data } = useSuspenseInfiniteQuery(actionsQuery({ assignee: 'anyone', status: 'open' }));
  const actions = data.filter(({ tableCode }) => !table || tableCode === table);
  const urgent = groupByUrgency(actions, today())
    .filter(({ urgency }) => urgency === 'late' || urgency === 'today')
    .flatMap((group) => group.actions)
    .slice(0, shown);
  if (urgent.length === 0)
    return <EmptyState title={t('home.noneUrgent')}>{t('home.noneUrgentHelp')}</EmptyState>;
  return <ActionList actions={urgent} who />;
}
