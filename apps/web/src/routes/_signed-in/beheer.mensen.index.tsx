import { createFileRoute } from '@tanstack/react-router';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';
import { PeoplePage } from '../../features/people/people-page.js';
import { parsePeopleSearch } from '../../features/people/people-search.js';

export const Route = createFileRoute('/_signed-in/beheer/mensen/')({
  validateSearch: parsePeopleSearch,
  beforeLoad: onlyAdministrators,
  component: function PeopleRoute() {
    return <PeoplePage search={Route.useSearch()} />;
  },
});
