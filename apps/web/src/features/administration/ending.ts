import type { Organisation, Person } from '../../api/types.js';
import { daysBetween } from '../../i18n/dates.js';
import { soon } from '../people/screening-state.js';

/** Something of the register that ends soon, and the page where something can be done about it. */
export interface Ending {
  readonly key: string;
  readonly kind: 'covenant' | 'screening' | 'seat';
  readonly who: string;
  /** The table; for a screening its kind. */
  readonly what: string;
  readonly endsOn: string;
  readonly page: { readonly organisation: string } | { readonly person: string };
}

/** Covenants of an organisation that end soon and were not renewed. */
export function endingCovenants({ id, name, covenants }: Organisation): Ending[] {
  const running = covenants.filter(({ state }) => state === 'valid' || state === 'expiring');
  return running
    .filter(
      (one) =>
        one.state === 'expiring' &&
        !running.some((other) => other.tableId === one.tableId && other.validTo > one.validTo),
    )
    .map((one) => ({
      ...{ key: one.id, kind: 'covenant', who: name, what: one.tableName, endsOn: one.validTo },
      page: { organisation: id },
    }));
}

/** The last screening of an active person and the seats, as far as they end soon, seen from day `now`. */
export function endingOfPerson(person: Person, now: string): Ending[] {
  if (!person.active) return [];
  const isSoon = (day: string) => day >= now && daysBetween(now, day) <= soon;
  const [last] = person.screenings
    .filter(({ endedOn }) => endedOn === null)
    .sort((a, b) => b.validTo.localeCompare(a.validTo));
  const page = { person: person.id };
  const screening =
    last && isSoon(last.validTo)
      ? [
          {
            key: last.id,
            kind: 'screening' as const,
            who: person.name,
            what: last.kind,
            endsOn: last.validTo,
            page,
          },
        ]
      : [];
  const seats = person.memberships.flatMap(({ id, tableName, endsOn, state }) =>
    endsOn !== null && state !== 'ended' && isSoon(endsOn)
      ? [{ key: id, kind: 'seat' as const, who: person.name, what: tableName, endsOn, page }]
      : [],
  );
  return [...screening, ...seats];
}
