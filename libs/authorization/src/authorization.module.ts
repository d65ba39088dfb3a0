import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Abilities } from './abilities.js';
import { DefaultDenyGuard } from './default-deny.guard.js';
import { EndpointAccessCheck } from './endpoint-access-check.js';
import { Endpoints } from './endpoints.js';
import { Gate } from './gate.js';
import { PolicyCheck } from './policy-check.js';
import { PolicyRegistry } from './policy-registry.js';

@Module({
  imports: [DiscoveryModule],
  providers: [
    PolicyRegistry,
    Abilities,
    Gate,
    Endpoints,
    EndpointAccessCheck,
    PolicyCheck,
    { provide: APP_GUARD, useClass: DefaultDenyGuard },
  ],
  exports: [PolicyRegistry, Abilities, Gate, Endpoints],
})
export class AuthorizationModule {}
