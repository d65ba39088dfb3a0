import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Endpoints } from '#lib/authorization';
import { auditedMetadata } from './audited.decorator.js';

/** Stops the boot on an endpoint that does not say what it leaves in the log. */
@Injectable()
export class EndpointAuditCheck implements OnModuleInit {
  constructor(private readonly endpoints: Endpoints) {}

  onModuleInit(): void {
    const silent = this.endpoints
      .all()
      .filter(({ handler }) => !Reflect.hasMetadata(auditedMetadata, handler));
    if (silent.length === 0) return;
    const names = silent.map(({ name }) => name).join(', ');
    throw new Error(`Not started: ${names} must declare what it records, with @Audited or @NotAudited`);
  }
}
