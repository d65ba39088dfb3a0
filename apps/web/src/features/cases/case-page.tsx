import { lazy, Suspense } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Loading } from '../../ui/loading.js';
import { tableQuery } from '../tables/table-queries.js';
import { caseQuery } from './case-queries.js';
import type { CaseTab } from './case-tab.js';
import { Dossier } from './dossier.js';

const MinimalCase = lazy(async () => ({ default: (await import('./minimal-case.js')).MinimalCase }));

const ClosedCase = lazy(async () => ({ default: (await import('./closed-case.js')).ClosedCase }));

/** As much of a case as its reader may see: the dossier, or that it runs. */
export function CasePage({ id, tab }: { id: string; tab: CaseTab }) {
  const { data: file } = useSuspenseQuery(caseQuery(id));
  const { data: table } = useSuspenseQuery(tableQuery(file.tableCode));
  if (file.sight === 'dossier') return <Dossier file={file} table={table} tab={tab} />;
  return (
    <Suspense fallback={<Loading />}>
      {file.closed ? <ClosedCase file={file} table={table} /> : <MinimalCase file={file} table={table} />}
    </Suspense>
  );
}
