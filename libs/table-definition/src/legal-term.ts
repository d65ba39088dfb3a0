import { addPeriod, DomainError } from '#lib/kernel';
import type { Period } from './vocabulary.js';

/** How long the law lets a measure last. */
export interface LegalTerm {
  /** The longest the first decision may run. */
  readonly first: Period;
  /** How long each extension may be, and how many there may be (`null`: only `total` limits it). */
  readonly extension: { readonly times: number | null; readonly each: Period } | null;
  /** The longest all decisions together may run; `null` when only `first` and `extension` limit it. */
  readonly total: Period | null;
  readonly article: string;
  /** False when the current text of the law was not read: people must check before relying on it. */
  readonly verified: boolean;
}

/**
 * The last date, `YYYY-MM-DD`, on which a measure begun on `startsOn` may still run after `extensions`
 * extensions (L-22). `null` when the law does not allow that many.
 */
export function latestEnd(term: LegalTerm, startsOn: string, extensions = 0): string | null {
  const allowed = term.extension === null ? 0 : (term.extension.times ?? Infinity);
  if (extensions > allowed) return null;
  let end = addPeriod(startsOn, term.first);
  for (let i = 0; i < extensions && term.extension !== null; i += 1)
    end = addPeriod(end, term.extension.each);
  const limit = term.total === null ? end : addPeriod(startsOn, term.total);
  return end < limit ? end : limit;
}

/** When a measure runs, `YYYY-MM-DD`. An extension is a decision of its own, with the start of the first. */
export interface Measure {
  readonly startsOn: string;
  readonly endsOn: string;
  /** How many times it has been extended with this decision; 0 for the first. */
  readonly extensions: number;
}

/** Refuses a measure that runs longer, or is extended more often, than the law allows (L-22). */
export function assertWithinTerm(term: LegalTerm, { startsOn, endsOn, extensions }: Measure): void {
  const latest = latestEnd(term, startsOn, extensions);
  if (latest === null) {
    const message = `Dit kan hooguit ${term.extension?.times ?? 0} keer worden verlengd (${term.article}).`;
    throw DomainError.ruleBroken('too-many-extensions', message, 'extensions');
  }
  if (endsOn > latest) {
    const day = latest.split('-').reverse().join('-');
    const message = `Dit kan uiterlijk tot en met ${day} duren (${term.article}).`;
    throw DomainError.ruleBroken('beyond-legal-term', message, 'endsOn');
  }
}
