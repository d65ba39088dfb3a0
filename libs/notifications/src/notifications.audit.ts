import { auditEvent } from '#lib/audit';

export const notificationAudit = {
  delivered: auditEvent('notification.delivered', 'deliver', 'Melding bezorgd'),
  withheld: auditEvent('notification.withheld', 'deliver', 'Melding niet bezorgd: geen toegang meer'),
  read: auditEvent('notification.read', 'update', 'Melding gezien'),
  mailed: auditEvent('notification.mailed', 'deliver', 'Melding gemaild'),
  notMailed: auditEvent('notification.not-mailed', 'deliver', 'Melding niet gemaild'),
};
