import { createFileRoute } from '@tanstack/react-router';
import { AdministrationPage } from '../../features/administration/administration-page.js';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';

export const Route = createFileRoute('/_signed-in/beheer/')({
  beforeLoad: onlyAdministrators,
  component: AdministrationPage,
});
