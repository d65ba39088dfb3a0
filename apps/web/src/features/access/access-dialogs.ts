import { lazy } from 'react';

/** Forms come when they open: most visits only read. */
export const RequestAccessDialog = lazy(async () => ({
  default: (await import('./request-access-dialog.js')).RequestAccessDialog,
}));

export const EmergencyDialog = lazy(async () => ({
  default: (await import('./emergency-dialog.js')).EmergencyDialog,
}));

export const DecideDialog = lazy(async () => ({
  default: (await import('./decide-dialog.js')).DecideDialog,
}));
