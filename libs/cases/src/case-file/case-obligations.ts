import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';

/** What is still open in a case: how much, and the first day (`YYYY-MM-DD`) on which some of it is due. */
export interface OpenObligations {
  readonly count: number;
  readonly firstDueOn: string;
}

/**
 * What is still open in each of the cases, and, given a reader, only what that reader may see; cases without anything
 * open are left out.
 */
export type ObligationCount = (
  caseIds: readonly string[],
  reader: Actor | null,
) => Promise<ReadonlyMap<string, OpenObligations>>;

/** What must be done before a case can close. Libraries that hold such things register their count here. */
@Injectable()
export class CaseObligations {
  private readonly counts: ObligationCount[] = [];

  register(count: ObligationCount): void {
    this.counts.push(count);
  }

  /** All open obligations by case, for rules, inside the running transaction. Not to be shown to anybody. */
  openIn(caseIds: readonly string[]): Promise<ReadonlyMap<string, OpenObligations>> {
    return this.total(caseIds, null);
  }

  /** The open obligations by case that the reader may see: a number, or a date, tells that something exists. */
  visibleTo(reader: Actor, caseIds: readonly string[]): Promise<ReadonlyMap<string, OpenObligations>> {
    return this.total(caseIds, reader);
  }

  private async total(
    caseIds: readonly string[],
    reader: Actor | null,
  ): Promise<ReadonlyMap<string, OpenObligations>> {
    const total = new Map<string, OpenObligations>();
    for (const count of this.counts) {
      for (const [caseId, open] of await count(caseIds, reader)) {
        const before = total.get(caseId);
        total.set(caseId, before ? together(before, open) : open);
      }
    }
    return total;
  }
}

function together(one: OpenObligations, other: OpenObligations): OpenObligations {
  const firstDueOn = one.firstDueOn < other.firstDueOn ? one.firstDueOn : other.firstDueOn;
  return { count: one.count + other.count, firstDueOn };
}
