import { createFileRoute } from '@tanstack/react-router';
import { CasePage } from '../../features/cases/case-page.js';
import { caseQuery } from '../../features/cases/case-queries.js';
import { caseTabOf, type CaseTab } from '../../features/cases/case-tab.js';
import { tableQuery } from '../../features/tables/table-queries.js';

export const Route = createFileRoute('/_signed-in/casussen/$id')({
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: CaseTab } => {
    const chosen = caseTabOf(tab);
    return chosen === 'overzicht' ? {} : { tab: chosen };
  },
  loader: async ({ context: { queryClient }, params }) => {
    const { tableCode } = await queryClient.query({ ...caseQuery(params.id), staleTime: 'static' });
    await queryClient.query({ ...tableQuery(tableCode), staleTime: 'static' });
  },
  component: function CaseRoute() {
    const { tab } = Route.useSearch();
    return <CasePage id={Route.useParams().id} tab={caseTabOf(tab)} />;
  },
});
