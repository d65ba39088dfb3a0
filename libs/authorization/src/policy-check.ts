import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { abilityOf } from './ability.js';
import type { EntityClass } from './policy.js';
import { PolicyRegistry } from './policy-registry.js';
import { probeActors } from './probe-actors.js';
import { accessibleBy } from './sql/accessible-by.js';

/** Stops the boot on a rule that cannot be answered alike in memory and in SQL. */
@Injectable()
export class PolicyCheck implements OnModuleInit {
  constructor(
    private readonly registry: PolicyRegistry,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    for (const actor of probeActors) {
      const ability = abilityOf(actor, this.registry.policies);
      for (const rule of ability.rules) {
        for (const action of [rule.action].flat()) {
          const entity = rule.subject as unknown as EntityClass;
          const metadata = this.dataSource.getMetadata(entity as EntityTarget<ObjectLiteral>);
          accessibleBy(ability, action, entity, { metadata, alias: 'probe', bind: () => '$1' });
        }
      }
    }
  }
}
