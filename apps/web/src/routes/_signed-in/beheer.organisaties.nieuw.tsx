import { createFileRoute } from '@tanstack/react-router';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';
import { NewOrganisationPage } from '../../features/organisations/new-organisation-page.js';

export const Route = createFileRoute('/_signed-in/beheer/organisaties/nieuw')({
  beforeLoad: onlyAdministrators,
  component: NewOrganisationPage,
});
