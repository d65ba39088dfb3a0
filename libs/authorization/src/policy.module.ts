import { type DynamicModule, Module } from '@nestjs/common';
import { AuthorizationModule } from './authorization.module.js';
import type { EntityClass, Policy } from './policy.js';
import { PolicyRegistry } from './policy-registry.js';

@Module({})
export class PolicyModule {
  /**
   * `imports: [PolicyModule.of(casesPolicy, { case: Case })]`: registers a library's policy and gives it `Gate`.
   * `subjects` are the names under which `Gate.canSee` knows its entities.
   */
  static of(policy: Policy, subjects: Readonly<Record<string, EntityClass>> = {}): DynamicModule {
    return {
      module: PolicyModule,
      imports: [AuthorizationModule],
      providers: [
        {
          provide: policy,
          inject: [PolicyRegistry],
          useFactory: (registry: PolicyRegistry) => {
            registry.register(policy, subjects);
            return policy;
          },
        },
      ],
      exports: [AuthorizationModule],
    };
  }
}
