import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Endpoints } from './endpoints.js';
import { accessMetadata } from './access.js';

/** Stops the boot on an endpoint that does not say who may call it: forgetting must not mean "everybody". */
@Injectable()
export class EndpointAccessCheck implements OnModuleInit {
  constructor(private readonly endpoints: Endpoints) {}

  onModuleInit(): void {
    const silent = this.endpoints
      .all()
      .filter(({ handler }) => !Reflect.hasMetadata(accessMetadata, handler));
    if (silent.length === 0) return;
    const names = silent.map(({ name }) => name).join(', ');
    throw new Error(
      `Not started: ${names} must declare who may call it, with @Requires, @Authenticated or @Public`,
    );
  }
}
