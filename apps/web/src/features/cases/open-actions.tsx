import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { ActionList } from '../actions/action-list.js';
import { isOpen } from '../actions/due.js';
import { caseActionsQuery } from './case-queries.js';

/** What has been agreed and is not done yet, the earliest due date first. */
export function OpenActions({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data } = useSuspenseInfiniteQuery(caseActionsQuery(caseId));
  const open = data.filter(({ status }) => isOpen(status)).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (open.length === 0) return <EmptyState title={t('case.noOpenActions')} />;
  return <ActionList actions={open} who />;
}
