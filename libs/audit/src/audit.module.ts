import { Module } from '@nestjs/common';
import { AuthorizationModule } from '#lib/authorization';
import { Refusals } from '#lib/http';
import { AuditLog } from './audit-log.js';
import { AuditRefusals } from './audit-refusals.js';
import { EndpointAuditCheck } from './endpoint-audit-check.js';

/** Writing the log. Reading it is a module of its own, for the processes that have someone to show it to. */
@Module({
  imports: [AuthorizationModule],
  providers: [AuditLog, EndpointAuditCheck, { provide: Refusals, useClass: AuditRefusals }],
  exports: [AuditLog, Refusals],
})
export class AuditModule {}
