import { lazy } from 'react';

export const EditTableDialog = lazy(async () => ({
  default: (await import('./edit-table-dialog.js')).EditTableDialog,
}));

export const SetUpTableDialog = lazy(async () => ({
  default: (await import('./set-up-table-dialog.js')).SetUpTableDialog,
}));
