import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';

/** Open work of one kind at one table: how much, and the numbers by which people call it; never what it is about. */
export interface Obligation {
  /** Short code, e.g. `action`. */
  readonly kind: string;
  readonly tableId: string;
  /** For which the person has it: whoever takes it over sits at the table for the same one. */
  readonly organisationId: string;
  readonly numbers: readonly string[];
  /** It is this person's alone: it ends when they leave, and nobody takes it over. */
  readonly ends: boolean;
}

/** A library that holds work of people. */
export interface ObligationHolder {
  /** What this person still has to do, in the running transaction. Not limited to what the reader may see. */
  list(personId: string): Promise<readonly Obligation[]>;
  /**
   * Gives it to somebody else, in the running transaction, and records it; `toId` sits at the same tables for the same
   * organisations. What this one may not have is left. Returns how much was given.
   */
  handOver(actor: Actor, fromId: string, toId: string): Promise<number>;
  /** Nobody takes it over: ends what ends, and tells of the rest those who can give it to somebody else. */
  leave(actor: Actor, fromId: string): Promise<void>;
}

/** What somebody leaves behind. Libraries that hold such things register here, when their module starts. */
@Injectable()
export class PersonObligations {
  private readonly holders: ObligationHolder[] = [];

  register(holder: ObligationHolder): void {
    this.holders.push(holder);
  }

  async list(personId: string): Promise<Obligation[]> {
    const all = new Map<string, Obligation>();
    for (const holder of this.holders) {
      for (const one of await holder.list(personId)) {
        const key = [one.kind, one.tableId, one.organisationId].join();
        all.set(key, { ...one, numbers: [...(all.get(key)?.numbers ?? []), ...one.numbers] });
      }
    }
    return [...all.values()].filter(({ numbers }) => numbers.length > 0);
  }

  /** Returns how much was given. */
  async handOver(actor: Actor, fromId: string, toId: string): Promise<number> {
    let given = 0;
    for (const holder of this.holders) given += await holder.handOver(actor, fromId, toId);
    return given;
  }

  async leave(actor: Actor, fromId: string): Promise<void> {
    for (const holder of this.holders) await holder.leave(actor, fromId);
  }
}
