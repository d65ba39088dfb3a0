import type { Ability } from '../ability.js';
import type { EntityClass } from '../policy.js';
import { scopeOf, type Target, treeOf } from './accessible-by.js';
import { beyond, type ConditionNode, factored, inCommon, isNothing, lookOf } from './condition-node.js';
import { conditionSql, overRelated, type Scope } from './condition-sql.js';
import { onceForEach } from './once-for-each.js';

/** Actions that may be done with the same rows, and what these must have besides being readable. */
interface Group {
  readonly actions: readonly string[];
  readonly besides: ConditionNode;
}

/** Groups that all ask for a related row: what each of these must have, and what one must have for each group. */
interface Look {
  readonly field: string;
  readonly common: ConditionNode;
  readonly groups: readonly Group[];
}

/** Whether all of it may be done with whatever the actor may read. */
export function alwaysAllowed(ability: Ability, actions: readonly string[], entity: EntityClass): boolean {
  const groups = groupsOf(ability, actions, entity).filter(({ besides }) => isNothing(besides));
  return groups.flatMap((group) => group.actions).length === actions.length;
}

/**
 * Those of `actions` that the actor may do with a row, which is one that they may read, in any order, as a text[]. Most
 * actions of most actors are one group, and what several groups want of a related row is looked for once: each look has
 * the row policies of its table in it, and preparing these takes longer than finding a row.
 */
export function allowedAmongReadable(
  ability: Ability,
  actions: readonly string[],
  entity: EntityClass,
  target: Target,
): string {
  const scope = scopeOf(target);
  const { looks, others } = questionsOf(ability, actions, entity, target);
  const list = (some: readonly string[], condition: string) =>
    `CASE WHEN ${condition} THEN ${target.bind(some)}::text[] ELSE '{}' END`;
  const lists = [
    ...others.map(({ actions: some, besides }) =>
      isNothing(besides) ? `${target.bind(some)}::text[]` : list(some, conditionSql(besides, scope)),
    ),
    ...looks.map(({ field, common, groups }) => {
      const either = (within: Scope) =>
        groups.map((one) => list(one.actions, `bool_or(${conditionSql(one.besides, within)})`));
      return overRelated(field, common, (within) => either(within).join(' || '), scope);
    }),
  ];
  return lists.length === 0 ? `'{}'::text[]` : `(${lists.join(' || ')})`;
}

const questionsOf = onceForEach((ability, actions, entity, { metadata }: Target) => {
  const looking = new Map<string, Group[]>();
  const others: Group[] = [];
  for (const group of groupsOf(ability, actions, entity)) {
    const field = lookOf(group.besides)?.field;
    // Of what a row is itself a part of there is but one, which need not be looked up at all (`conditionSql`).
    if (field !== undefined && metadata.findRelationWithPropertyPath(field)?.isOneToMany)
      looking.set(field, [...(looking.get(field) ?? []), group]);
    else others.push(group);
  }
  const several = [...looking].filter(([, groups]) => groups.length > 1);
  const alone = [...looking.values()].filter((groups) => groups.length === 1).flat();
  return { looks: several.map(lookOnce), others: [...others, ...alone] };
});

function lookOnce([field, groups]: readonly [string, readonly Group[]]): Look {
  const wanted = ({ besides }: Group) => lookOf(besides)?.value ?? besides;
  const common = inCommon(groups.map(wanted));
  const rest = groups.map((group) => ({ ...group, besides: beyond(wanted(group), common) }));
  return { field, common, groups: rest };
}

const groupsOf = onceForEach((ability, actions, entity): readonly Group[] => {
  const readable = treeOf(ability, 'read', entity);
  const groups = new Map<string, Group>();
  for (const action of actions) {
    const tree = treeOf(ability, action, entity);
    if (tree === null || readable === null) continue;
    const besides = beyond(factored(tree), factored(readable));
    const key = JSON.stringify(besides);
    groups.set(key, { actions: [...(groups.get(key)?.actions ?? []), action], besides });
  }
  return [...groups.values()];
});
