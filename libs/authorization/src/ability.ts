import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import type { Actor } from '#lib/kernel';
import { toCaslConditions } from './conditions.js';
import { matchesInMemory } from './in-memory.js';
import type { Policy, Rule } from './policy.js';

type CaslAbility = MongoAbility<[string, object]>;

/** What one actor may do. `can(action, Class)` asks for some row, `can(action, row)` for this one. */
export type Ability = Pick<CaslAbility, 'can' | 'cannot' | 'rulesFor'> & CaslAbility;

/** Runs the policies for an actor. Throws on a rule that uses anything outside the closed set of conditions. */
export function abilityOf(actor: Actor, policies: readonly Policy[]): Ability {
  const rules: RawRuleOf<CaslAbility>[] = [];
  const adder =
    (inverted: boolean): Rule =>
    (action, entity, conditions) => {
      rules.push({
        action: [...[action].flat()],
        subject: entity as never,
        inverted,
        ...(conditions === undefined
          ? {}
          : { conditions: toCaslConditions(conditions, `Rule on ${entity.name}`) }),
      });
    };
  for (const policy of policies) policy(actor, adder(false), adder(true));
  return createMongoAbility<CaslAbility>(rules, {
    conditionsMatcher: matchesInMemory,
    detectSubjectType: (row) => row.constructor as never,
  });
}
