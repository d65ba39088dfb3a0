import { lazy } from 'react';

/** Dialogs bring the date picker and the searchable lists; nobody waits for those to read a case. */
export const TransitionDialog = lazy(async () => ({
  default: (await import('./transition-dialog.js')).TransitionDialog,
}));

export const ReopenDialog = lazy(async () => ({
  default: (await import('./reopen-dialog.js')).ReopenDialog,
}));

export const AssignActionDialog = lazy(async () => ({
  default: (await import('./assign-action-dialog.js')).AssignActionDialog,
}));

export const InviteDialog = lazy(async () => ({
  default: (await import('./invite-dialog.js')).InviteDialog,
}));

export const AddSubjectDialog = lazy(async () => ({
  default: (await import('./add-subject-dialog.js')).AddSubjectDialog,
}));

export const ExcludeDialog = lazy(async () => ({
  default: (await import('./exclude-dialog.js')).ExcludeDialog,
}));
