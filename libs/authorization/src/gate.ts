import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError, isId } from '#lib/kernel';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Abilities } from './abilities.js';
import type { EntityClass } from './policy.js';
import { PolicyRegistry } from './policy-registry.js';
import { selectRow } from './select-row.js';
import { accessibleAlternatives, accessibleAmongReadable, accessibleBy } from './sql/accessible-by.js';
import { allowedAmongReadable, alwaysAllowed } from './sql/allowed-actions.js';
import { tableOf } from './sql/condition-sql.js';
import { positional, type SqlFragment } from './sql/sql-fragment.js';

/** One page of a list, as SQL over the list's alias. */
export interface Slice {
  readonly where: string;
  readonly orderBy: string;
  /** Placeholder of the number of rows. */
  readonly limit: string;
}

/** Which of these rows may the actor read? `subjectName` is the one registered with the policy. */
export interface SightQuestion {
  readonly actor: Actor;
  readonly subjectName: string;
  readonly ids: readonly string[];
}

/** A row, and what its reader may do with it. */
export interface Loaded<T> {
  readonly row: T;
  readonly allowed: readonly string[];
}

/** The way to a guarded row: 404 before 403. Rows are read in the current UnitOfWork. */
@Injectable()
export class Gate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly registry: PolicyRegistry,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * The row with this id, without relations.
   * Throws not-found when the actor may not read it or it does not exist, forbidden when the actor may read it but
   * not do `action` with it.
   */
  async load<T extends ObjectLiteral>(
    actor: Actor,
    action: string,
    entity: EntityClass<T>,
    id: string,
  ): Promise<T> {
    return (await this.find(actor, action, entity, { id, actions: [] })).row;
  }

  /** As `load` for reading, with those of `actions` that the actor may do with the row: one question for both. */
  loadWithActions<T extends ObjectLiteral>(
    actor: Actor,
    entity: EntityClass<T>,
    id: string,
    actions: readonly string[],
  ): Promise<Loaded<T>> {
    return this.find(actor, 'read', entity, { id, actions });
  }

  /** Refuses when the actor may not do `action` with this row, such as one that is about to be made. */
  require(actor: Actor, action: string, row: object): void {
    if (!this.abilities.of(actor).can(action, row)) throw DomainError.forbidden();
  }

  /** Whether the actor may read the row; `subjectName` as registered with the policy. */
  async canSee(actor: Actor, subjectName: string, id: string): Promise<boolean> {
    const itself = actor.personId === this.unitOfWork.current.actor.personId;
    const question = { actor, subjectName, ids: [id] };
    const [seen] = itself ? [await this.look(question)] : await this.seenAmong([question]);
    return seen?.has(id) === true;
  }

  /** As `canSee`, for several actors and rows: for each question those of its rows that its actor may read. */
  seenAmong(questions: readonly SightQuestion[]): Promise<Set<string>[]> {
    const sights = questions.map((question) => ({ eyes: question.actor, look: () => this.look(question) }));
    return this.unitOfWork.seenInTurn(sights);
  }

  private async look({ actor, subjectName, ids }: SightQuestion): Promise<Set<string>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Set();
    const entity = this.registry.subject(subjectName);
    const { sql, values } = this.visible(actor, entity, 'guarded', 2);
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT guarded.id FROM ${tableOf(this.metadataOf(entity))} guarded WHERE guarded.id = ANY($1) AND ${sql}`,
      [known, ...values],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** For the WHERE of a hand-written query: the rows of `alias` that the actor may read. Values start at `$first`. */
  visible(actor: Actor, entity: EntityClass, alias: string, first: number): SqlFragment {
    return this.permitted(actor, 'read', entity, alias, first);
  }

  /** As `visible`, for another action. */
  permitted(actor: Actor, action: string, entity: EntityClass, alias: string, first: number): SqlFragment {
    const { bind, values } = positional(first);
    const target = { metadata: this.metadataOf(entity), alias, bind };
    return { sql: accessibleBy(this.abilities.of(actor), action, entity, target), values };
  }

  /** As `permitted`, among rows that the actor may read. */
  permittedAmongReadable(
    actor: Actor,
    action: string,
    entity: EntityClass,
    alias: string,
    first: number,
  ): SqlFragment {
    const { bind, values } = positional(first);
    const target = { metadata: this.metadataOf(entity), alias, bind };
    return { sql: accessibleAmongReadable(this.abilities.of(actor), action, entity, target), values };
  }

  /**
   * The rows of one page of a list that the actor may read, for the FROM of a hand-written query, which puts them in order
   * and limits them: each grant brings its own first rows, so that each can use the index made for it, however few of all
   * rows it covers.
   */
  visiblePage(actor: Actor, entity: EntityClass, alias: string, first: number, slice: Slice): SqlFragment {
    const { bind, values } = positional(first);
    const metadata = this.metadataOf(entity);
    const target = { metadata, alias, bind, newestFirst: slice.orderBy === `${alias}.id DESC` };
    const [only = 'FALSE', ...others] = accessibleAlternatives(
      this.abilities.of(actor),
      'read',
      entity,
      target,
    );
    const rowsWith = (condition: string) =>
      `SELECT "${alias}".* FROM ${tableOf(metadata)} "${alias}" WHERE ${slice.where} AND ${condition}`;
    if (others.length === 0) return { sql: `(${rowsWith(only)}) "${alias}"`, values };
    const firstRows = [only, ...others].map(
      (condition) => `(${rowsWith(condition)} ORDER BY ${slice.orderBy} LIMIT ${slice.limit})`,
    );
    const distinct = `SELECT DISTINCT ON ("${alias}".id) "${alias}".*`;
    return { sql: `(${distinct} FROM (${firstRows.join(' UNION ALL ')}) "${alias}") "${alias}"`, values };
  }

  /** Those of `actions` that the actor may do with the row, which is one that they may read. */
  async allowedActions(
    actor: Actor,
    entity: EntityClass,
    id: string,
    actions: readonly string[],
  ): Promise<string[]> {
    if (alwaysAllowed(this.abilities.of(actor), actions, entity)) return [...actions];
    const { sql, values } = this.allowedActionsSql(actor, entity, 'guarded', actions, 2);
    const [row] = await this.unitOfWork.manager.query<{ allowed: string[] }[]>(
      `SELECT ${sql} AS allowed FROM ${tableOf(this.metadataOf(entity))} guarded WHERE guarded.id = $1`,
      [id, ...values],
    );
    return actions.filter((action) => row?.allowed.includes(action));
  }

  /** As `allowedActions`, in any order, as an SQL expression of type text[] for the SELECT of a list of readable rows. */
  allowedActionsSql(
    actor: Actor,
    entity: EntityClass,
    alias: string,
    actions: readonly string[],
    first: number,
  ): SqlFragment {
    const { bind, values } = positional(first);
    const target = { metadata: this.metadataOf(entity), alias, bind };
    return { sql: allowedAmongReadable(this.abilities.of(actor), actions, entity, target), values };
  }

  private async find<T extends ObjectLiteral>(
    actor: Actor,
    action: string,
    entity: EntityClass<T>,
    { id, actions }: { readonly id: string; readonly actions: readonly string[] },
  ): Promise<Loaded<T>> {
    if (!isId(id)) throw DomainError.notFound();
    const metadata = this.metadataOf(entity);
    const ability = this.abilities.of(actor);
    const { bind, values } = positional(2);
    const target = { metadata, alias: 'guarded', bind };
    const readable = accessibleBy(ability, 'read', entity, target);
    const permitted = accessibleAmongReadable(ability, action, entity, target);
    const allowed = this.allowedActionsSql(actor, entity, 'guarded', actions, 2 + values.length);
    const found = await selectRow(this.unitOfWork.manager, metadata, {
      condition: `guarded.id = $1 AND ${readable}`,
      permitted,
      allowed: allowed.sql,
      values: [id, ...values, ...allowed.values],
    });
    if (!found) throw DomainError.notFound();
    if (!found.permitted) throw DomainError.forbidden();
    return {
      row: found.row as T,
      allowed: actions.filter((one) => found.allowed.includes(one)),
    };
  }

  private metadataOf(entity: EntityClass) {
    return this.dataSource.getMetadata(entity as EntityTarget<ObjectLiteral>);
  }
}
