import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActionItem } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ActionStatusBadge } from '../actions/action-status.js';
import { isOpen, openFirst } from '../actions/due.js';
import { DueMark } from '../actions/due-mark.js';
import { caseActionsQuery } from './case-queries.js';

export function CaseActionsTab({ caseId, onAssign }: { caseId: string; onAssign: (() => void) | undefined }) {
  const { t } = useTranslation();
  const {
    data: actions,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useSuspenseInfiniteQuery(caseActionsQuery(caseId));
  const columns: Column<ActionItem>[] = [
    {
      key: 'number',
      header: t('action.number'),
      cell: ({ id, number }) => (
        <Link to="/acties/$id" params={{ id }} className="ct-number">
          {number}
        </Link>
      ),
    },
    {
      key: 'what',
      header: t('action.what'),
      part: 'title',
      cell: ({ description, kindLabel }) => (
        <>
          {description}
          <br />
          <span className="ct-small">{kindLabel}</span>
        </>
      ),
    },
    {
      key: 'who',
      header: t('action.assignee'),
      part: 'meta',
      cell: ({ assigneeName, organisationName }) => (
        <>
          {organisationName}
          <br />
          <span className="ct-small">{assigneeName}</span>
        </>
      ),
    },
    {
      key: 'due',
      header: t('action.due'),
      part: 'end',
      cell: (action) => <DueMark dueOn={action.dueOn} open={isOpen(action.status)} />,
    },
    {
      key: 'status',
      header: t('action.status'),
      part: 'corner',
      cell: ({ status }) => <ActionStatusBadge status={status} />,
    },
  ];
  const assign = onAssign && (
    <Button icon={<IconPlus size={18} aria-hidden />} onPress={onAssign}>
      {t('case.assign')}
    </Button>
  );
  if (actions.length === 0) {
    return (
      <Panel flush title={t('case.actions')}>
        <EmptyState
          title={t('case.noActions')}
          icon={<IconListCheck size={36} stroke={1.25} aria-hidden />}
          actions={assign}
        >
          {t('case.noActionsHelp')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel flush title={t('case.actions')}>
      <DataTable
        caption={t('case.actions')}
        columns={columns}
        rows={openFirst(actions)}
        rowKey={({ id }) => id}
      />
      <LoadMore
        shown={actions.length}
        hasMore={hasNextPage}
        isLoading={isFetchingNextPage}
        onLoad={() => void fetchNextPage()}
      />
    </Panel>
  );
}
