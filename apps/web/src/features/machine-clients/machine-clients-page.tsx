import { Suspense, useState } from 'react';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MachineClient } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { EndMachineClient } from './end-machine-client.js';
import { machineClientsQuery } from './machine-client-queries.js';
import { MachineTable } from './machine-table.js';
import { RegisterMachineDialog } from './register-machine-dialog-later.js';

export function MachineClientsPage() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(machineClientsQuery);
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<MachineClient | null>(null);
  return (
    <>
      <PageHeader
        title={t('machines.title')}
        lead={t('machines.lead')}
        actions={
          <Button variant="primary" icon={<IconPlus size={18} aria-hidden />} onPress={() => setAdding(true)}>
            {t('machines.add')}
          </Button>
        }
      />
      <section className="ct-panel" aria-label={t('machines.title')}>
        {list.data.length > 0 ? (
          <>
            <MachineTable clients={list.data} onEnd={setEnding} />
            <LoadMore
              shown={list.data.length}
              hasMore={list.hasNextPage}
              isLoading={list.isFetchingNextPage}
              onLoad={() => void list.fetchNextPage()}
            />
          </>
        ) : (
          <EmptyState
            heading="h2"
            title={t('machines.none')}
            icon={<IconPlugConnected size={36} stroke={1.25} aria-hidden />}
          >
            {t('machines.noneHelp')}
          </EmptyState>
        )}
      </section>
      <Suspense>{isAdding && <RegisterMachineDialog onClose={() => setAdding(false)} />}</Suspense>
      {ending && <EndMachineClient client={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
