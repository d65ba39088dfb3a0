import { rulesToAST } from '@casl/ability/extra';
import type { EntityMetadata } from 'typeorm';
import type { Ability } from '../ability.js';
import type { EntityClass } from '../policy.js';
import { beyond, type ConditionNode, factored, grantsOf } from './condition-node.js';
import { conditionSql } from './condition-sql.js';
import type { Bind } from './sql-fragment.js';

interface Target {
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

/**
 * Actions in groups whose rows are the same, each with what holds for them; `readable` for those whose rows are the
 * readable ones. Most actions of most actors are one group: a statement asks once, and not for each.
 */
export function alike(
  ability: Ability,
  actions: readonly string[],
  entity: EntityClass,
): { readonly actions: readonly string[]; readonly readable: boolean }[] {
  const keyOf = (action: string) => keyOfTree(treeOf(ability, action, entity));
  const groups = new Map<string, string[]>();
  for (const action of actions) groups.set(keyOf(action), [...(groups.get(keyOf(action)) ?? []), action]);
  return [...groups].map(([key, ofGroup]) => ({ actions: ofGroup, readable: key === keyOf('read') }));
}

const keys = new WeakMap<ConditionNode, string>();

function keyOfTree(tree: ConditionNode | null): string {
  if (tree === null) return '';
  const key = keys.get(tree) ?? JSON.stringify(tree);
  keys.set(tree, key);
  return key;
}

/** By ability, `action` and entity: the same tree is asked for with every statement. */
const trees = new WeakMap<Ability, Map<EntityClass, Map<string, ConditionNode | null>>>();

function treeOf(ability: Ability, action: string, entity: EntityClass): ConditionNode | null {
  const ofAbility = trees.get(ability) ?? new Map<EntityClass, Map<string, ConditionNode | null>>();
  const ofEntity = ofAbility.get(entity) ?? new Map<string, ConditionNode | null>();
  trees.set(ability, ofAbility.set(entity, ofEntity));
  const known = ofEntity.get(action);
  if (known !== undefined) return known;
  const tree = rulesToAST(ability, action, entity as never) as ConditionNode | null;
  ofEntity.set(action, tree);
  return tree;
}

function scopeOf(target: Target) {
  return { ...target, alias: `"${target.alias}"`, depth: 0 };
}
