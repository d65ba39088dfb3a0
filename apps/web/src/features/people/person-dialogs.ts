import { lazy } from 'react';

/** Dialogs bring the date picker and the searchable lists; nobody waits for those to read. */
export const EditPersonDialog = lazy(async () => ({
  default: (await import('./edit-person-dialog.js')).EditPersonDialog,
}));

export const GiveSeatDialog = lazy(async () => ({
  default: (await import('./give-seat-dialog.js')).GiveSeatDialog,
}));

export const ChangeSeatDialog = lazy(async () => ({
  default: (await import('./change-seat-dialog.js')).ChangeSeatDialog,
}));

export const RecordScreeningDialog = lazy(async () => ({
  default: (await import('./record-screening-dialog.js')).RecordScreeningDialog,
}));

export const DeactivateDialog = lazy(async () => ({
  default: (await import('./deactivate-dialog.js')).DeactivateDialog,
}));

export const PasswordDialog = lazy(async () => ({
  default: (await import('./password-dialog.js')).PasswordDialog,
}));

export const LinkAccountDialog = lazy(async () => ({
  default: (await import('./link-account-dialog.js')).LinkAccountDialog,
}));
