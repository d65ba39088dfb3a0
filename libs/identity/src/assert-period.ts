import { DomainError } from '#lib/kernel';

type NamedDay = readonly [field: string, day: string];

/** Something that was signed or established, until a last day. Refuses, naming the field. */
export function assertPeriod(from: NamedDay, to: NamedDay, today: string): void {
  if (from[1] > today) {
    throw DomainError.invalid(from[0], 'in-future', 'Deze dag ligt in de toekomst.');
  }
  if (to[1] < from[1]) {
    throw DomainError.invalid(to[0], 'before-start', 'De einddatum ligt voor de begindatum.');
  }
}
