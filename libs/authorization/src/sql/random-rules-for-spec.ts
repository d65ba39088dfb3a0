import fc from 'fast-check';

export const ids = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
export const titles = ['a', 'B', '', 'é'];
export const days = ['2026-01-31', '2026-02-28', '2026-11-23'];
/** In microseconds around a millisecond, which is all that a Date can tell apart. */
export const instants = [
  '2026-11-23T10:00:00.123Z',
  '2026-11-23T10:00:00.123456Z',
  '2026-11-23T10:00:00.124Z',
];

const nullable = <T>(values: T[]) => fc.constantFrom<T | null>(null, ...values);

function equality<T>(values: T[]) {
  const value = nullable(values);
  return fc.oneof(
    value,
    fc.record({ $eq: value }),
    fc.record({ $ne: value }),
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $nin: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $exists: fc.boolean() }),
    fc.record({ $ne: value, $nin: fc.array(value, { maxLength: 2 }) }),
  );
}

function order<T>(values: T[]) {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    ...['$lt', '$lte', '$gt', '$gte'].map((operator) => fc.record({ [operator]: value })),
    fc.record({ $gt: value, $lte: value }),
    fc.record({ $exists: fc.boolean() }),
  );
}

const instant = fc.oneof(fc.constant(null), order(instants.map((one) => new Date(one))));

/** At most two conditions at a time: with more, hardly any row matches and differences stay hidden. */
function some(model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return fc
    .subarray(Object.keys(model), { maxLength: 2 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, model[key] ?? fc.constant(null)]))),
    );
}

const owner = some({ id: equality(ids), name: equality(titles), active: fc.boolean() });
export const party = some({
  organisationId: equality(ids),
  endedAt: instant,
  level: equality(titles),
  person: owner,
});
const dossier = some({
  tableId: equality(ids),
  title: equality(titles),
  weight: fc.oneof(equality([0, 1, 2]), order([0, 1, 2])),
  dueOn: fc.oneof(equality(days), order(days)),
  closedAt: instant,
  ownerId: equality(ids),
  owner,
  parties: fc.record({ $elemMatch: party }),
});

export interface RandomRule {
  readonly inverted: boolean;
  readonly action: string[];
  readonly conditions: object | undefined;
}

/** Rule sets with grants, bans in any order, rules without conditions and `manage`. */
export const ruleSets: fc.Arbitrary<RandomRule[]> = fc.array(
  fc.record({
    inverted: fc.boolean(),
    action: fc.subarray(['read', 'change', 'manage'], { minLength: 1 }),
    conditions: fc.option(dossier, { nil: undefined, freq: 8 }),
  }),
  { maxLength: 6 },
);
