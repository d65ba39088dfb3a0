import type { Ability } from './ability.js';
import type { EntityClass } from './policy.js';

/** Relations as TypeORM's find options take them. */
export interface RelationTree {
  [property: string]: RelationTree | true;
}

/** The relations that an ability's rules look into, for any action on the entity: what must be loaded to ask `can`. */
export function requiredRelations(ability: Ability, entity: EntityClass): RelationTree {
  const tree: RelationTree = {};
  for (const rule of ability.rules) {
    if ([rule.subject].flat().includes(entity as never)) collect(rule.conditions, tree);
  }
  return tree;
}

function collect(conditions: unknown, tree: RelationTree): void {
  for (const [property, condition] of Object.entries((conditions ?? {}) as Record<string, unknown>)) {
    if (typeof condition !== 'object' || condition === null || !('$elemMatch' in condition)) continue;
    const known = tree[property];
    const branch: RelationTree = typeof known === 'object' ? known : {};
    tree[property] = branch;
    collect(condition.$elemMatch, branch);
  }
}
