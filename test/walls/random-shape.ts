import { tracks } from '#lib/table-definition';
import fc from 'fast-check';
import { instants, municipality, one, organisations, people, tables } from './small-domains.js';

const some = <T>(each: fc.Arbitrary<T>, maxLength: number, minLength = 0): fc.Arbitrary<T[]> =>
  fc.array(each, { minLength, maxLength, size: 'max' });
const ended = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...instants));
/** Of the cases that there are. */
const ofCase = fc.nat({ max: 99 });

const participant = fc.record({
  of: ofCase,
  organisation: one(organisations),
  person: fc.option(one(people)),
  level: fc.constantFrom('process', 'own-actions', 'dossier', 'dossier'),
  track: fc.constantFrom('all', 'all', ...tracks),
  origin: fc.constantFrom('invitation', 'action', 'access-request', 'break-glass'),
  from: fc.nat({ max: instants.length - 2 }),
  lasts: fc.nat({ max: instants.length - 2 }),
  ended,
  endedBy: one(people),
});

const item = fc.record({
  of: ofCase,
  source: one(organisations),
  addedBy: one(people),
  category: fc.constantFrom('identification', 'tax', 'tax', 'social'),
  track: fc.constantFrom('shared', ...tracks),
  release: fc.constantFrom('source', 'named', 'participants', 'participants'),
  releases: fc.uniqueArray(fc.record({ to: one(organisations), ended }), {
    selector: ({ to }) => to,
    maxLength: 2,
  }),
});

/** What a world is drawn from: everything near enough to everything else that most combinations occur. */
export const shapes = fc.record({
  private: fc.subarray(Array.from({ length: organisations }, (_, n) => n)),
  cases: some(
    fc.record({
      table: one(tables),
      municipality,
      closed: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom(...instants)),
    }),
    5,
    1,
  ),
  participants: some(participant, 16, 2),
  exclusions: fc.uniqueArray(
    fc.record({
      of: fc.nat({ max: 4 }),
      organisation: fc.option(one(organisations)),
      person: one(people),
      ended,
    }),
    { selector: (one) => [one.of, one.organisation ?? `person ${one.person}`].join(), maxLength: 4 },
  ),
  subjects: some(fc.record({ of: ofCase, track: fc.constantFrom('shared', ...tracks) }), 8, 1),
  items: some(item, 12, 1),
  actions: some(
    fc.record({
      ...{ of: ofCase, organisation: one(organisations), assignee: one(people), municipality },
      ended: fc.option(fc.constantFrom(...instants)),
    }),
    6,
  ),
  signals: some(
    fc.record({
      table: one(tables),
      organisation: one(organisations),
      reporter: one(people),
      municipality,
      of: fc.option(ofCase),
    }),
    4,
  ),
  requests: some(
    fc.record({ of: fc.option(ofCase), organisation: one(organisations), requester: one(people) }),
    5,
  ),
});
export type Shape = typeof shapes extends fc.Arbitrary<infer S> ? S : never;
