import fc from 'fast-check';

export const tables = 2;
export const organisations = 3;
export const people = 4;

export const one = (many: number): fc.Arbitrary<number> => fc.nat({ max: many - 1 });
export const municipality = fc.constantFrom(null, 'Groningen', 'Midden-Groningen');

export const now = Date.UTC(2026, 10, 24, 9, 30);
const minute = 60_000;
/** Around the minute at which people look, and far from it; the last one stands for "no end". */
export const instants = [
  ...[now - 9_999 * minute, now - minute, now, now + minute, now + 9_999 * minute].map((moment) =>
    new Date(moment).toISOString(),
  ),
  '9998-12-31T00:00:00.000Z',
];
/** Rights hold at one of these minutes. */
export const minutes = [now - minute, now, now, now + minute].map((moment) => new Date(moment));
