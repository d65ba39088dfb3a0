import { auditEvent } from '#lib/audit';

export const notificationAudit = {
  delivered: auditEvent('notification.delivered', 'deliver', 'Bericht bezorgd'),
  withheld: auditEvent('notification.withheld', 'deliver', 'Bericht niet bezorgd: geen toegang meer'),
  read: auditEvent('notification.read', 'update', 'Bericht gezien'),
  mailed: auditEvent('notification.mailed', 'deliver', 'Bericht gemaild'),
  notMailed: auditEvent('notification.not-mailed', 'deliver', 'Bericht niet gemaild'),
};
