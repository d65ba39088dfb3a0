import { createFileRoute } from '@tanstack/react-router';
import { onlyAdministrators } from '../../features/administration/only-administrators.js';
import { MachineClientsPage } from '../../features/machine-clients/machine-clients-page.js';

export const Route = createFileRoute('/_signed-in/beheer/systemen')({
  beforeLoad: onlyAdministrators,
  component: MachineClientsPage,
});
