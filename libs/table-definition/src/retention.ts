import { addPeriod } from '#lib/kernel';
import type { Period } from './vocabulary.js';

export interface Retention {
  /** How long a signal that is not taken up is kept after the decision (L-08; BGS 1.16(1) states no waiting time). */
  readonly signalNotTakenUp: Period;
  /** At most five years, counted from the first processing and not from closing (L-09; WGS 1.8(7)). */
  readonly case: { readonly years: number };
  readonly source: string;
  readonly verified: boolean;
}

interface WithRetention {
  readonly retention: Retention;
}

/** The date, `YYYY-MM-DD`, on which a case must be destroyed; `firstProcessedOn` is the signal's date (L-09). */
export function destroyBy(definition: WithRetention, firstProcessedOn: string): string {
  return addPeriod(firstProcessedOn, definition.retention.case);
}

/** The date, `YYYY-MM-DD`, on which a signal that was not taken up on `decidedOn` must be destroyed (L-08). */
export function signalDestroyBy(definition: WithRetention, decidedOn: string): string {
  return addPeriod(decidedOn, definition.retention.signalNotTakenUp);
}
