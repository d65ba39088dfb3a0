import type { Ability } from '../ability.js';
import type { EntityClass } from '../policy.js';

/** An ability is asked about with every statement, and always about the same few lists of actions. */
export function onceForEach<T, More extends readonly unknown[]>(
  make: (ability: Ability, actions: readonly string[], entity: EntityClass, ...more: More) => T,
): typeof make {
  const made = new WeakMap<Ability, Map<EntityClass, Map<string, { readonly value: T }>>>();
  return (ability, actions, entity, ...more) => {
    const ofAbility = made.get(ability) ?? new Map<EntityClass, Map<string, { readonly value: T }>>();
    const ofEntity = ofAbility.get(entity) ?? new Map<string, { readonly value: T }>();
    made.set(ability, ofAbility.set(entity, ofEntity));
    const key = actions.join();
    const known = ofEntity.get(key) ?? { value: make(ability, actions, entity, ...more) };
    ofEntity.set(key, known);
    return known.value;
  };
}
