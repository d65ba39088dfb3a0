import { lazy } from 'react';

/** Dialogs bring the date picker and the searchable lists; nobody waits for those to read. */
export const EditOrganisationDialog = lazy(async () => ({
  default: (await import('./edit-organisation-dialog.js')).EditOrganisationDialog,
}));

export const SignCovenantDialog = lazy(async () => ({
  default: (await import('./sign-covenant-dialog.js')).SignCovenantDialog,
}));
