import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PolicyModule } from '#lib/authorization';
import { AuditModule } from '../audit.module.js';
import { auditPolicy } from '../audit.policy.js';
import { AuditEvent } from './audit-event.js';
import { AuditEventKindsController } from './audit-event-kinds.controller.js';
import { AuditEventsController } from './audit-events.controller.js';
import { AuditEvents } from './audit-events.query.js';
import { ReadAuditLog } from './read-audit-log.js';

@Module({
  controllers: [AuditEventKindsController, AuditEventsController],
  providers: [AuditEvents, ReadAuditLog],
})
export class AuditReadingModule {
  /** `imports` must export a provider of `ActorDirectory`. */
  static forRoot(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return {
      module: AuditReadingModule,
      imports: [
        TypeOrmModule.forFeature([AuditEvent]),
        PolicyModule.of(auditPolicy),
        AuditModule,
        ...imports,
      ],
    };
  }
}
