import { lazy } from 'react';

export const EditTableDialog = lazy(async () => ({
  default: (await import('./edit-table-dialog.js')).EditTableDialog,
}));
