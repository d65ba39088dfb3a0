import type { Policy } from '#lib/authorization';
import { AuditEvent } from './reading/audit-event.js';

/** The log is for the privacy officer alone, chairs and administrators included in "nobody else" (L-05, WGS 1.8(4)). */
export const auditPolicy: Policy = (actor, can) => {
  if (actor.duties.includes('privacy-officer')) can('read', AuditEvent);
};
