export { ActorDirectory } from './actor-directory.js';
export { auditEvent } from './audit-event.js';
export type { AuditEventKind } from './audit-event.js';
export { AuditLog } from './audit-log.js';
export { AuditModule } from './audit.module.js';
export { Audited, declaredEvent, NotAudited } from './audited.decorator.js';
export { AuditReadingModule } from './reading/audit-reading.module.js';
