import { createFileRoute } from '@tanstack/react-router';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';
import { registerTablesQuery } from '../../features/register-tables/register-table-queries.js';
import { RegisterTablesPage } from '../../features/register-tables/register-tables-page.js';

export const Route = createFileRoute('/_signed-in/beheer/tafels')({
  beforeLoad: onlyAdministrators,
  loader: ({ context: { queryClient } }) =>
    queryClient.query({ ...registerTablesQuery, staleTime: 'static' }),
  component: RegisterTablesPage,
});
