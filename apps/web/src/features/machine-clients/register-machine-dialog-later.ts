import { lazy } from 'react';

export const RegisterMachineDialog = lazy(async () => ({
  default: (await import('./register-machine-dialog.js')).RegisterMachineDialog,
}));
