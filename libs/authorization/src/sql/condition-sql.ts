import type { EntityMetadata } from 'typeorm';
import { columnCondition } from './column-condition.js';
import { alternativesOf, type ConditionNode } from './condition-node.js';
import type { Bind } from './sql-fragment.js';

type Relation = EntityMetadata['relations'][number];

export interface Scope {
  readonly metadata: EntityMetadata;
  /** Quoted when it needs to be. */
  readonly alias: string;
  readonly bind: Bind;
  /** Relations entered so far, for aliases of their own. */
  readonly depth: number;
  /** The rows are a page with the newest first: related rows that a row must have are asked for in that order too. */
  readonly newestFirst?: boolean;
}

/** The syntax tree of an ability as a boolean SQL expression over one row of the entity's table. */
export function conditionSql(node: ConditionNode, scope: Scope): string {
  switch (node.operator) {
    case 'and':
      return combine(node.value, ' AND ', 'TRUE', scope);
    case 'or':
      return combine(node.value, ' OR ', 'FALSE', { ...scope, newestFirst: false });
    case 'not':
      return negation(node.value, { ...scope, newestFirst: false });
    case 'elemMatch':
      return related(node.field, node.value, scope);
    default:
      return columnCondition(
        columnOf(scope.metadata, node.field),
        scope.alias,
        node.operator,
        node.value,
        scope.bind,
      );
  }
}

function combine(nodes: readonly ConditionNode[], by: string, empty: string, scope: Scope): string {
  if (nodes.length === 0) return empty;
  return `(${nodes.map((node) => conditionSql(node, scope)).join(by)})`;
}

/** `NOT EXISTS` where that says the same: the planner knows how many rows it leaves, and may join the other way round. */
function negation(nodes: readonly ConditionNode[], scope: Scope): string {
  const [only] = nodes;
  if (nodes.length === 1 && only?.operator === 'elemMatch')
    return `NOT ${related(only.field, only.value, scope)}`;
  return `(${combine(nodes, ' AND ', 'TRUE', scope)}) IS NOT TRUE`;
}

function columnOf(metadata: EntityMetadata, property: string) {
  const column = metadata.columns.find((one) => one.propertyPath === property && !one.isVirtual);
  if (!column) throw new Error(`${metadata.name}.${property} is not a column: a rule cannot compare it`);
  return column;
}

/** A related row that matches, so never NULL, and no row twice. */
function related(property: string, inner: ConditionNode, scope: Scope): string {
  const { relation, joins, from, where, within } = lookInto(property, scope);
  const beyond = pastOwner(relation, inner, scope);
  if (beyond !== null) return beyond;
  const [first, ...others] = joins;
  if (scope.newestFirst && first && others.length === 0 && !relation.isOwning) {
    // DISTINCT in an order: PostgreSQL can follow an index for each alternative, and stops when the page is full.
    const found = alternativesOf(inner).map(
      (one) =>
        `(SELECT ${within.alias}.${first.its} FROM ${from} WHERE ${conditionSql(one, within)} ORDER BY 1 DESC)`,
    );
    return `${scope.alias}.${first.ours} IN (SELECT DISTINCT ${first.its} FROM (${found.join(' UNION ALL ')}) ${within.alias} ORDER BY 1 DESC)`;
  }
  return `EXISTS (SELECT FROM ${from} WHERE ${where} AND ${conditionSql(inner, within)})`;
}

/** `select`, an aggregate, over the related rows that match: one value, also where there are none. */
export function overRelated(
  property: string,
  inner: ConditionNode,
  select: (within: Scope) => string,
  scope: Scope,
): string {
  const { from, where, within } = lookInto(property, scope);
  return `(SELECT ${select(within)} FROM ${from} WHERE ${where} AND ${conditionSql(inner, within)})`;
}

/** What `property` leads to: the other table under an alias of its own, and how its rows belong to this one. */
function lookInto(property: string, scope: Scope) {
  const relation = scope.metadata.findRelationWithPropertyPath(property);
  if (!relation || relation.isManyToMany || relation.isLazy) {
    throw new Error(`${scope.metadata.name}.${property} is not a plain relation: a rule cannot look into it`);
  }
  const target = relation.inverseEntityMetadata;
  if (target.deleteDateColumn) throw new Error(`${target.name} is soft-deleted: a rule cannot look into it`);
  const alias = `"_related_${scope.depth + 1}"`;
  const owning = relation.isOwning ? relation : relation.inverseRelation;
  const joins = (owning?.joinColumns ?? []).map((column) => {
    const foreign = `"${column.databaseName}"`;
    const key = `"${column.referencedColumn?.databaseName ?? ''}"`;
    return relation.isOwning ? { its: key, ours: foreign } : { its: foreign, ours: key };
  });
  if (joins.length === 0) throw new Error(`${scope.metadata.name}.${property} has no join columns`);
  const where = joins.map(({ its, ours }) => `${alias}.${its} = ${scope.alias}.${ours}`).join(' AND ');
  const within: Scope = { ...scope, metadata: target, alias, depth: scope.depth + 1, newestFirst: false };
  return { relation, joins, from: `${tableOf(target)} ${alias}`, where, within };
}

/**
 * What a row's owner has, when nothing else is asked of that owner: both refer to its key, so the owner itself need not
 * be looked up. `null` where that does not hold.
 */
function pastOwner(relation: Relation, inner: ConditionNode, scope: Scope): string | null {
  const node = inner.operator === 'and' && inner.value.length === 1 ? inner.value[0] : inner;
  if (node?.operator !== 'elemMatch' || !relation.isManyToOne) return null;
  const next = relation.inverseEntityMetadata.findRelationWithPropertyPath(node.field);
  if (!next?.isOneToMany) return null;
  const [own, ...moreOwn] = relation.joinColumns;
  const [its, ...moreIts] = next.inverseRelation?.joinColumns ?? [];
  if (!own || !its || moreOwn.length + moreIts.length > 0 || own.referencedColumn !== its.referencedColumn)
    return null;
  const metadata = next.inverseEntityMetadata;
  const alias = `"_related_${scope.depth + 1}"`;
  const within = { ...scope, metadata, alias, depth: scope.depth + 1, newestFirst: false };
  const joined = `${alias}."${its.databaseName}" = ${scope.alias}."${own.databaseName}"`;
  return `EXISTS (SELECT FROM ${tableOf(metadata)} ${alias} WHERE ${joined} AND ${conditionSql(node.value, within)})`;
}

/** The table of an entity, quoted, with its schema. */
export function tableOf(metadata: EntityMetadata): string {
  const schema = metadata.schema === undefined ? '' : `"${metadata.schema}".`;
  return `${schema}"${metadata.tableName}"`;
}
