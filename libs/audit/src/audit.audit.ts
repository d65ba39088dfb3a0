import { auditEvent } from './audit-event.js';

export const auditAudit = {
  read: auditEvent('audit.read', 'read-log', 'Logboek geraadpleegd'),
};
