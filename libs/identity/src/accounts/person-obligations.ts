import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';

/** Open work of one kind at one table: how much, and the numbers by which people call it; never what it is about. */
export interface Obligation {
  /** Short code, e.g. `action`. */
  readonly kind: string;
  readonly tableId: string;
  readonly numbers: readonly string[];
}

/** A library that holds work of people. */
export interface ObligationHolder {
  /** What this person still has to do, in the running transaction. Not limited to what the reader may see. */
  list(personId: string): Promise<readonly Obligation[]>;
  /**
   * Gives all of it to somebody else, in the running transaction, and records it. `toId` sits at the same tables.
   * Throws a DomainError when something cannot be handed over: nothing is then.
   */
  handOver(actor: Actor, fromId: string, toId: string): Promise<void>;
}

/** What somebody leaves behind. Libraries that hold such things register here, when their module starts. */
@Injectable()
export class PersonObligations {
  private readonly holders: ObligationHolder[] = [];

  register(holder: ObligationHolder): void {
    this.holders.push(holder);
  }

  async list(personId: string): Promise<Obligation[]> {
    const all: Obligation[] = [];
    for (const holder of this.holders) all.push(...(await holder.list(personId)));
    return all.filter(({ numbers }) => numbers.length > 0);
  }

  async handOver(actor: Actor, fromId: string, toId: string): Promise<void> {
    for (const holder of this.holders) await holder.handOver(actor, fromId, toId);
  }
}
