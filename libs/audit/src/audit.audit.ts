import { auditEvent } from './audit-event.js';

export const auditAudit = {
  read: auditEvent('audit.read', 'read-log', 'Logboek geraadpleegd'),
  rateLimited: auditEvent('audit.rate-limited', 'refuse', 'Te veel verzoeken'),
};
