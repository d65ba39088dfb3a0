import { notFound } from '@tanstack/react-router';
import type { Session } from '../../api/types.js';
import { openRegisterTexts } from '../../i18n/index.js';
import { hasDuty } from '../session/roles.js';

/** For `beforeLoad`: to others these pages do not exist. */
export async function onlyAdministrators({ context }: { context: { session: Session } }): Promise<void> {
  if (!hasDuty(context.session, 'administrator')) throw notFound();
  await openRegisterTexts();
}
