import type { AccessMatrix } from '#lib/authorization';

const forMachines = { why: 'Whether the process is well, for who starts it and sends requests to it.' };

export const apiMatrix: AccessMatrix = {
  open: { 'HealthController.live': forMachines, 'HealthController.ready': forMachines },
};
