import { Injectable } from '@nestjs/common';

/** Counts what is still open in each of the cases; cases without anything open may be left out. */
export type ObligationCount = (caseIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/** What must be done before a case can close. Libraries that hold such things register their count here. */
@Injectable()
export class CaseObligations {
  private readonly counts: ObligationCount[] = [];

  register(count: ObligationCount): void {
    this.counts.push(count);
  }

  /** Open obligations by case, inside the running transaction. */
  async openIn(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const total = new Map<string, number>();
    for (const count of this.counts) {
      for (const [caseId, open] of await count(caseIds)) total.set(caseId, (total.get(caseId) ?? 0) + open);
    }
    return total;
  }
}
