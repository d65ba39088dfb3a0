import { announcement } from '#lib/queue';

/** To the person: an administrator changed how they sign in. */
export const changedByAdministrator = {
  password: announcement('account.password-issued'),
  secondFactor: announcement('account.second-factor-reset'),
  link: announcement('account.link-changed'),
  mailAddress: announcement('account.mail-address-changed'),
} as const;
/** To the person: they, or whoever sits at their screen, changed it. ASVS 6.3.7. */
export const changedByOwner = {
  password: announcement('account.own-password-changed'),
  secondFactor: announcement('account.own-second-factor-changed'),
  recoveryCodes: announcement('account.own-recovery-codes-renewed'),
  link: announcement('account.own-link-made'),
} as const;
/** To the other administrators and the privacy officers: the account has a duty, or leads a table. */
export const privilegedAccountChanged = announcement('account.privileged-changed');
/** To them, and to who leads the table where it is a seat: somebody may do more from now on. */
export const specialRightsGiven = announcement('account.rights-given');
