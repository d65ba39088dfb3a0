import { Suspense, useState } from 'react';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TableDescription } from '../../api/table-description.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { AddSubjectDialog } from './case-dialogs.js';
import { subjectsQuery } from './case-queries.js';
import { SubjectList } from './subject-list.js';

export function SubjectsTab({
  caseId,
  definition,
  mayChange,
}: {
  caseId: string;
  definition: TableDescription;
  mayChange: boolean;
}) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const list = useSuspenseInfiniteQuery(subjectsQuery(caseId));
  return (
    <Panel
      title={t('case.subjects')}
      aside={
        mayChange && (
          <Button icon={<IconPlus size={18} aria-hidden />} onPress={() => setAdding(true)}>
            {t('case.addSubject')}
          </Button>
        )
      }
    >
      {list.data.length > 0 ? (
        <SubjectList subjects={list.data} definition={definition} />
      ) : (
        <EmptyState title={t('case.noSubjects')} icon={<IconUsers size={36} stroke={1.25} aria-hidden />} />
      )}
      {list.hasNextPage && (
        <LoadMore
          hasMore
          shown={list.data.length}
          isLoading={list.isFetchingNextPage}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
      <Suspense>
        {isAdding && (
          <AddSubjectDialog caseId={caseId} definition={definition} onClose={() => setAdding(false)} />
        )}
      </Suspense>
    </Panel>
  );
}
