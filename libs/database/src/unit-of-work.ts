import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { setSessionActor } from './session-actor.js';

/** A running transaction. `recorded` holds the audit actions written in it so far. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly recorded: string[];
  /** A look-up: nothing can be changed, and nothing is asked of the audit log. */
  readonly readOnly: boolean;
}

/** A look inside a transaction with the eyes of somebody else. */
export interface Sight<T> {
  readonly eyes: Actor;
  readonly look: () => Promise<T>;
}

type CommitGuard = (transaction: Transaction) => void;

/**
 * One act, one transaction (ADR 5). The transaction travels by AsyncLocalStorage; the Actor does not:
 * every use case names it. A `run` inside a `run` joins the outer transaction, as the same person.
 */
@Injectable()
export class UnitOfWork {
  private readonly storage = new AsyncLocalStorage<Transaction>();
  private readonly guards: CommitGuard[] = [];

  constructor(private readonly dataSource: DataSource) {}

  async run<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const outer = this.storage.getStore();
    if (!outer) return this.transact(actor, work, false);
    // The database session knows one person, and a look-up leaves no trace: an act may borrow neither.
    if (outer.readOnly) throw new Error('An act cannot be part of a look-up: its audit event would be lost');
    if (outer.actor.kind !== actor.kind || outer.actor.personId !== actor.personId)
      throw new Error('An act cannot be part of the act of somebody else');
    return work();
  }

  /**
   * Reads reference data (tables, names, the reader's own notices) in a read-only transaction that asks for no audit
   * event. Data of cases is never read this way.
   */
  lookUp<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.storage.getStore() ? work() : this.transact(actor, work, true);
  }

  /**
   * Looks with somebody's eyes inside the running transaction, as to find out what a receiver may see. It remains an
   * act of the actor who runs the transaction.
   */
  async seenBy<T>(eyes: Actor, look: () => Promise<T>): Promise<T> {
    const [seen] = await this.seenInTurn([{ eyes, look }]);
    return seen as T;
  }

  /** As `seenBy`, with the eyes of one after another; gives what each saw, in the same order. */
  async seenInTurn<T>(sights: readonly Sight<T>[]): Promise<T[]> {
    const { manager, actor } = this.current;
    const runner = manager.queryRunner;
    if (!runner) throw new Error('A transaction has a query runner');
    const seen: T[] = [];
    let last = actor;
    try {
      for (const { eyes, look } of sights) {
        if (eyes !== last) await setSessionActor(runner, eyes);
        last = eyes;
        seen.push(await look());
      }
      return seen;
    } finally {
      // After a failed statement PostgreSQL takes none until the rollback, which restores the settings too.
      await setSessionActor(runner, actor).catch(() => undefined);
    }
  }

  private async transact<T>(actor: Actor, work: () => Promise<T>, readOnly: boolean): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      if (readOnly) await runner.query('SET TRANSACTION READ ONLY');
      await setSessionActor(runner, actor);
      const transaction: Transaction = { manager: runner.manager, actor, recorded: [], readOnly };
      const result = await this.storage.run(transaction, work);
      if (!readOnly) for (const guard of this.guards) guard(transaction);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** The running transaction. Throws outside `run`: nothing is read or written without an act. */
  get current(): Transaction {
    const transaction = this.storage.getStore();
    if (!transaction) throw new Error('No transaction is running: call UnitOfWork.run(actor, …) first');
    return transaction;
  }

  get manager(): EntityManager {
    return this.current.manager;
  }

  /**
   * For what comes in the running transaction: statements whose best plan depends on their values, as a search of the
   * audit log does: one person did nearly all of it, and another looked once.
   */
  async planForValues(): Promise<void> {
    await this.manager.query('SET LOCAL plan_cache_mode = force_custom_plan');
  }

  /** Registers a check that runs just before each COMMIT; throwing rolls the transaction back. */
  beforeCommit(guard: CommitGuard): void {
    this.guards.push(guard);
  }
}
