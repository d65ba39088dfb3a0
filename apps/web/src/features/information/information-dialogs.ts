import { lazy } from 'react';

export const AddInformationDialog = lazy(async () => ({
  default: (await import('./add-information-dialog.js')).AddInformationDialog,
}));

export const ReleaseDialog = lazy(async () => ({
  default: (await import('./release-dialog.js')).ReleaseDialog,
}));
