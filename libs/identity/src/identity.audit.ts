import { auditEvent } from '#lib/audit';

export const identityAudit = {
  signIn: auditEvent('identity.sign-in', 'sign-in', 'Aangemeld'),
  signInFailed: auditEvent('identity.sign-in-failed', 'refuse', 'Aanmelden mislukt'),
  secondFactorAsked: auditEvent('identity.second-factor-asked', 'refuse', 'Tweede factor gevraagd'),
  signOut: auditEvent('identity.sign-out', 'sign-out', 'Afgemeld'),
  sessionsEnded: auditEvent('identity.sessions-ended', 'sign-out', 'Sessies beëindigd'),
  passwordChanged: auditEvent('identity.password-changed', 'update', 'Wachtwoord gewijzigd'),
  initialPasswordIssued: auditEvent(
    'identity.initial-password-issued',
    'update',
    'Eerste wachtwoord uitgegeven',
  ),
  proofRefused: auditEvent('identity.proof-refused', 'refuse', 'Wachtwoord of code klopte niet'),
  secondFactorBegun: auditEvent('identity.second-factor-begun', 'update', 'Tweede factor begonnen'),
  secondFactorConfirmed: auditEvent('identity.second-factor-confirmed', 'update', 'Tweede factor ingesteld'),
  secondFactorRemoved: auditEvent('identity.second-factor-removed', 'update', 'Tweede factor verwijderd'),
  secondFactorResealed: auditEvent(
    'identity.second-factor-resealed',
    'update',
    'Tweede factor onder nieuwe sleutel',
  ),
  recoveryCodesRenewed: auditEvent('identity.recovery-codes-renewed', 'update', 'Herstelcodes vernieuwd'),
  statementAccepted: auditEvent('identity.statement-accepted', 'update', 'Geheimhouding aanvaard'),
  externalIdentityLinked: auditEvent(
    'identity.external-identity-linked',
    'grant',
    'Account van organisatie gekoppeld',
  ),
  externalIdentityUnlinked: auditEvent(
    'identity.external-identity-unlinked',
    'grant',
    'Account van organisatie ontkoppeld',
  ),
  peopleListed: auditEvent('identity.people-listed', 'read', 'Deelnemers van een tafel geraadpleegd'),
};
