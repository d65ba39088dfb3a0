import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';

/**
 * Counts what is still open in each of the cases, and, given a reader, only what that reader may see; cases without
 * anything open may be left out.
 */
export type ObligationCount = (
  caseIds: readonly string[],
  reader: Actor | null,
) => Promise<ReadonlyMap<string, number>>;

/** What must be done before a case can close. Libraries that hold such things register their count here. */
@Injectable()
export class CaseObligations {
  private readonly counts: ObligationCount[] = [];

  register(count: ObligationCount): void {
    this.counts.push(count);
  }

  /** All open obligations by case, for rules, inside the running transaction. Not to be shown to anybody. */
  openIn(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.total(caseIds, null);
  }

  /** The open obligations by case that the reader may see: a number tells that something exists. */
  visibleTo(reader: Actor, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.total(caseIds, reader);
  }

  private async total(
    caseIds: readonly string[],
    reader: Actor | null,
  ): Promise<ReadonlyMap<string, number>> {
    const total = new Map<string, number>();
    for (const count of this.counts) {
      for (const [caseId, open] of await count(caseIds, reader)) {
        total.set(caseId, (total.get(caseId) ?? 0) + open);
      }
    }
    return total;
  }
}
