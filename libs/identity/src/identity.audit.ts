import { auditEvent } from '#lib/audit';

export const identityAudit = {
  signIn: auditEvent('identity.sign-in', 'sign-in', 'Aangemeld'),
  signInFailed: auditEvent('identity.sign-in-failed', 'refuse', 'Aanmelden mislukt'),
  signOut: auditEvent('identity.sign-out', 'sign-out', 'Afgemeld'),
  peopleListed: auditEvent('identity.people-listed', 'read', 'Deelnemers van een tafel geraadpleegd'),
};
