import { rulesToAST } from '@casl/ability/extra';
import type { EntityMetadata } from 'typeorm';
import type { Ability } from '../ability.js';
import type { EntityClass } from '../policy.js';
import type { ConditionNode } from './condition-node.js';
import { conditionSql } from './condition-sql.js';
import type { Bind } from './sql-fragment.js';

/**
 * The rows on which `ability.can(action, row)` holds, as a boolean SQL expression over `alias`.
 * `FALSE` for who may do it on nothing, `TRUE` for who may on everything. Throws on what SQL cannot answer alike.
 */
export function accessibleBy(
  ability: Ability,
  action: string,
  entity: EntityClass,
  target: { readonly metadata: EntityMetadata; readonly alias: string; readonly bind: Bind },
): string {
  const tree = rulesToAST(ability, action, entity as never);
  if (tree === null) return 'FALSE';
  return conditionSql(tree as ConditionNode, { ...target, alias: `"${target.alias}"`, depth: 0 });
}
