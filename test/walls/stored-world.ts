import type { Shape } from './random-shape.js';
import { instants, now } from './small-domains.js';
import { idOf } from './stored-ids.js';

export type Row = Readonly<Record<string, unknown>>;

const at = new Date(now).toISOString();
const personId = idOf('person', 0);

/** The rows of a world, by table. */
export function storedWorld(shape: Shape): Readonly<Record<string, readonly Row[]>> {
  const caseAt = (n: number) => n % shape.cases.length;
  const caseOf = (n: number) => shape.cases[caseAt(n)];
  const inCase = (n: number) => ({
    case_id: idOf('case', caseAt(n)),
    table_id: idOf('table', caseOf(n)?.table ?? 0),
  });
  const isClosed = (n: number) => Boolean(caseOf(n)?.closed);
  const organisation = (n: number) => idOf('organisation', n);
  const each = <T extends { of: number }>(
    kind: Parameters<typeof idOf>[0],
    many: readonly T[],
    row: (one: T, n: number) => Row,
  ) => many.map((one, n) => ({ id: idOf(kind, n), ...inCase(one.of), ...row(one, n) }));
  return {
    'cases.case': shape.cases.map(({ table, municipality, closed }, n) => ({
      ...{ id: idOf('case', n), number: `C-${n}`, table_id: idOf('table', table), municipality },
      ...{ title: 't', purpose: 'p', legal_basis: 'l', status: 's', details: {}, details_version: 1 },
      ...{ first_processed_on: '2026-01-01', destroy_by: '2030-01-01', opened_at: at, opened_by: personId },
      ...{ closed_at: closed, version: 1 },
    })),
    'cases.participant': each('participant', shape.participants, (one, n) => ({
      ...{ organisation_id: organisation(one.organisation), person_id: personOf(one) },
      municipality: caseOf(one.of)?.municipality,
      ...{ level: one.level, track: one.track, origin: one.origin, origin_id: idOf('origin', n) },
      ...{ valid_from: instants[one.from], valid_until: untilOf(one) },
      // The closing of a case ends what opened it.
      ...{
        ended_at: one.ended ?? caseOf(one.of)?.closed ?? null,
        ended_by: one.ended && idOf('person', one.endedBy),
      },
      ...{ reason: 'r', invited_by: personId, started_at: at },
    })),
    'cases.exclusion': each('exclusion', excludedOnce(shape, caseAt), (one) => ({
      organisation_id: one.organisation === null ? null : organisation(one.organisation),
      person_id: one.organisation === null ? idOf('person', one.person) : null,
      excluded_id: one.organisation === null ? idOf('person', one.person) : organisation(one.organisation),
      ...{ ended_at: one.ended, reason: 'r', decided_by: personId, started_at: at },
    })),
    'cases.subject': each('subject', shape.subjects, ({ track }) => ({ kind: 'person', name: 'n', track })),
    'cases.information_item': each('item', shape.items, ({ source, addedBy, category, track, release }) => ({
      ...{ source_organisation_id: organisation(source), category, track, release },
      ...{ nature: 'fact', content: 'c', added_by: idOf('person', addedBy), added_at: at, version: 1 },
    })),
    'cases.information_release': shape.items.flatMap(({ of, releases }, item) =>
      releases.map(({ to, ended }, n) => ({
        ...{
          id: idOf('release', item * 10 + n),
          item_id: idOf('item', item),
          organisation_id: organisation(to),
        },
        ...{ case_id: inCase(of).case_id, ended_at: ended, released_by: personId, released_at: at },
      })),
    ),
    'cases.access_request': shape.requests.map(({ of, organisation: asking, requester }, n) => ({
      ...{ id: idOf('request', n), case_number: `C-${n}`, ...(of === null ? {} : inCase(of)) },
      municipality: of === null ? null : (caseOf(of)?.municipality ?? null),
      ...{ requester_id: idOf('person', requester), organisation_id: organisation(asking) },
      ...{ level: 'dossier', reason: 'r', requested_at: at, status: 'pending', version: 1 },
    })),
    'actions.action': each(
      'action',
      shape.actions,
      ({ of, organisation: asked, assignee, municipality, ended }, n) => ({
        ...{ number: `A-${n}`, municipality, organisation_id: organisation(asked) },
        ...{ assignee_id: idOf('person', assignee), assigned_by: personId, assigned_at: at },
        ...{ kind: 'k', description: 'd', due_on: '2026-12-01', status: 'assigned', version: 1 },
        ...{ ended_at: ended, case_closed: isClosed(of) },
      }),
    ),
    'intake.signal': shape.signals.map(({ table, organisation: from, reporter, municipality, of }, n) => ({
      ...{ id: idOf('signal', n), number: `S-${n}`, table_id: idOf('table', table), municipality },
      ...{ reporter_id: idOf('person', reporter), organisation_id: organisation(from), received_at: at },
      ...{ status: 'received', description: 'd', themes: [], feedback_wanted: false, facts_confirmed: true },
      case_id: of === null ? null : idOf('case', caseAt(of)),
      ...{ case_closed: of !== null && isClosed(of), destroy_by: '2030-01-01', version: 1 },
    })),
  };
}

/** Break-glass is of a person. */
function personOf({ origin, person }: Shape['participants'][number]): string | null {
  if (person === null) return origin === 'break-glass' ? personId : null;
  return idOf('person', person);
}

/** At least until the next instant; break-glass always has an end. */
function untilOf({ origin, from, lasts }: Shape['participants'][number]): string | undefined {
  const last = instants.length - 1;
  const until = instants[Math.min(from + 1 + lasts, last)];
  return until === instants[last] && origin !== 'break-glass' ? '9999-12-31T00:00:00.000Z' : until;
}

/** Nobody is kept out of one case twice at a time. */
function excludedOnce(shape: Shape, caseAt: (n: number) => number) {
  const seen = new Set<string>();
  return shape.exclusions.filter(({ of, organisation, person }) => {
    const key = [caseAt(of), organisation ?? `person ${person}`].join();
    return !seen.has(key) && seen.add(key);
  });
}
