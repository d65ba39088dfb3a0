import { lazy } from 'react';

/** Most visits need neither: the code comes when they open. */
export const MenuDrawer = lazy(async () => ({ default: (await import('./menu-drawer.js')).MenuDrawer }));

export const SignInAgainDialog = lazy(async () => ({
  default: (await import('../session/sign-in-again-dialog.js')).SignInAgainDialog,
}));
