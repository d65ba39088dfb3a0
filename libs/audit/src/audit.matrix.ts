import type { AccessMatrix } from '#lib/authorization';

export const auditMatrix: AccessMatrix = {
  entities: { AuditEvent: { read: { allowed: ['privacyOfficer'] } } },
};
