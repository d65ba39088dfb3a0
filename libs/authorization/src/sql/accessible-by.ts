import { rulesToAST } from '@casl/ability/extra';
import type { EntityMetadata } from 'typeorm';
import type { Ability } from '../ability.js';
import type { EntityClass } from '../policy.js';
import { beyond, type ConditionNode, factored, grantsOf } from './condition-node.js';
import { conditionSql, type Scope } from './condition-sql.js';
import { onceForEach } from './once-for-each.js';
import type { Bind } from './sql-fragment.js';

export interface Target {
  readonly metadata: EntityMetadata;
  readonly alias: string;
  readonly bind: Bind;
}

/**
 * The rows on which `ability.can(action, row)` holds, as a boolean SQL expression over `alias`.
 * `FALSE` for who may do it on nothing, `TRUE` for who may on everything. Throws on what SQL cannot answer alike.
 */
export function accessibleBy(ability: Ability, action: string, entity: EntityClass, target: Target): string {
  const tree = treeOf(ability, action, entity);
  return tree === null ? 'FALSE' : conditionSql(factored(tree), scopeOf(target));
}

/** As `accessibleBy`, of rows that the actor may read: what holds for reading already is not asked again. */
export function accessibleAmongReadable(
  ability: Ability,
  action: string,
  entity: EntityClass,
  target: Target,
): string {
  const [tree, readable] = [treeOf(ability, action, entity), treeOf(ability, 'read', entity)];
  if (tree === null || readable === null) return 'FALSE';
  return conditionSql(beyond(factored(tree), factored(readable)), scopeOf(target));
}

/**
 * The same rows as `accessibleBy`, as alternatives of which at least one holds: one for each grant, where the rules
 * allow taking them apart. None for who may do it on nothing.
 */
export function accessibleAlternatives(
  ability: Ability,
  action: string,
  entity: EntityClass,
  target: Target & { readonly newestFirst: boolean },
): string[] {
  const tree = treeOf(ability, action, entity);
  if (tree === null) return [];
  return grantsOf(tree).map((node) => conditionSql(node, scopeOf(target)));
}

const trees = onceForEach(
  (ability, [action = ''], entity) => rulesToAST(ability, action, entity as never) as ConditionNode | null,
);

export function treeOf(ability: Ability, action: string, entity: EntityClass): ConditionNode | null {
  return trees(ability, [action], entity);
}

export function scopeOf(target: Target): Scope {
  return { ...target, alias: `"${target.alias}"`, depth: 0 };
}
