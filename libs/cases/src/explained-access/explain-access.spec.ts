import { describe, expect, it } from '@jest/globals';
import type { Seat } from '#lib/identity';
import { noEnd } from '../participants/participant.js';
import { explainCase, type ExplainedGrant, type ExplainedItem, explainItem } from './explain-access.js';

const aSeat = (given: Partial<Seat> = {}): Seat => ({
  tableId: 't1',
  tableName: 'Tafel',
  personId: 'p1',
  personName: 'Iemand',
  employerId: 'o1',
  organisationId: 'o1',
  organisationName: 'Organisatie',
  organisationType: 'public',
  role: 'partner',
  municipality: null,
  ...given,
});

const aGrant = (given: Partial<ExplainedGrant> = {}): ExplainedGrant => ({
  id: 'g1',
  caseId: 'c1',
  number: 'T-2026-0001',
  tableId: 't1',
  organisationId: 'o1',
  personId: null,
  level: 'dossier',
  track: 'all',
  origin: 'invitation',
  reason: 'Kent de doelgroep.',
  invitedBy: 'p0',
  validFrom: new Date(0),
  validUntil: noEnd,
  ...given,
});

const open = { tableId: 't1', municipality: null, isOpen: true };
const kinds = (
  seats: Seat[],
  grants: ExplainedGrant[] = [],
  file: Parameters<typeof explainCase>[0] = open,
) => explainCase(file, seats, grants, []).map(({ grounds }) => grounds.map(({ kind }) => kind));

describe('why somebody sees a case', () => {
  it.each([
    ['a chair leads', aSeat({ role: 'chair' }), [], [['leads']]],
    ['a process coordinator leads', aSeat({ role: 'process-coordinator' }), [], [['leads']]],
    ['a chain coordinator oversees', aSeat({ role: 'chain-coordinator' }), [], [['oversees']]],
    ['a partner needs a grant', aSeat(), [], []],
    ['a grant to the organisation', aSeat(), [aGrant()], [['grant']]],
    ['a grant by name', aSeat(), [aGrant({ personId: 'p1' })], [['grant']]],
    ['a grant to a colleague', aSeat(), [aGrant({ personId: 'p2' })], []],
    ['a grant to another organisation', aSeat(), [aGrant({ organisationId: 'o2' })], []],
    ['a grant at another table', aSeat(), [aGrant({ tableId: 't2' })], []],
    ['a seat at another table', aSeat({ tableId: 't2', role: 'chair' }), [], []],
    ['both', aSeat({ role: 'chair' }), [aGrant()], [['leads', 'grant']]],
  ])('%s', (_name, seat, grants, expected) => {
    expect(kinds([seat], grants)).toEqual(expected);
  });

  it('once it is closed, only that one leads', () => {
    const seats = [aSeat({ role: 'chair' }), aSeat({ role: 'chain-coordinator' }), aSeat()];
    expect(kinds(seats, [aGrant({ organisationId: 'o1' })], { ...open, isOpen: false })).toEqual([['leads']]);
  });

  it('on a regional table one leads for one municipality, or for all', () => {
    const file = { ...open, municipality: 'Groningen' };
    const chairOf = (municipality: string | null) => aSeat({ role: 'chair', municipality });
    expect(kinds([chairOf('Groningen'), chairOf('Midden-Groningen'), chairOf(null)], [], file)).toEqual([
      ['leads'],
      ['leads'],
    ]);
  });

  it('on a regional table a grant opens what the seat is about', () => {
    const file = { ...open, municipality: 'Groningen' };
    const seats = [null, 'Groningen', 'Midden-Groningen'].map((municipality) => aSeat({ municipality }));
    expect(kinds(seats, [aGrant()], file)).toEqual([['grant'], ['grant']]);
    expect(kinds(seats, [aGrant()], open)).toEqual([['grant']]);
  });

  it('tells what keeps somebody out beside what would open it', () => {
    const exclusion = {
      ...{
        id: 'e1',
        personId: null,
        reason: 'Familie',
        decidedBy: 'p0',
        startedAt: new Date(0),
        endedAt: null,
      },
      organisationId: 'o1',
    };
    const keptOut = (seat: Partial<Seat>) =>
      explainCase(open, [aSeat({ role: 'chair', ...seat })], [], [exclusion]).map(({ exclusions }) =>
        exclusions.map(({ id }) => id),
      );
    expect(keptOut({})).toEqual([['e1']]);
    expect(keptOut({ organisationId: 'o2' })).toEqual([['e1']]);
    expect(keptOut({ employerId: 'o2' })).toEqual([['e1']]);
    expect(keptOut({ organisationId: 'o2', employerId: 'o2' })).toEqual([[]]);
  });
});

describe('why somebody sees an information item', () => {
  const anItem = (given: Partial<ExplainedItem> = {}): ExplainedItem => ({
    sourceOrganisationId: 'source',
    addedBy: 'p2',
    category: 'residence',
    track: 'shared',
    toAll: true,
    releasedTo: [],
    ...given,
  });
  const sees = (item: ExplainedItem, seat: Seat, grants: ExplainedGrant[] = []) =>
    explainItem(item, explainCase(open, [seat], grants, [])).length > 0;
  const dossier = [aGrant()];
  const ownActions = aGrant({ level: 'own-actions' });
  const process = aGrant({ level: 'process' });
  const kept = { toAll: false, sourceOrganisationId: 'o1' };

  it.each([
    ['released to all, with the dossier', anItem(), aSeat(), dossier, true],
    ['released to all, with own actions only', anItem(), aSeat(), [ownActions], false],
    ['released to all, to the chair', anItem(), aSeat({ role: 'chair' }), [], true],
    ['released to nobody, to the chair', anItem({ toAll: false }), aSeat({ role: 'chair' }), [], false],
    ['released by name', anItem({ toAll: false, releasedTo: ['o1'] }), aSeat(), dossier, true],
    ['released to another', anItem({ toAll: false, releasedTo: ['o2'] }), aSeat(), dossier, false],
    ['of one’s own', anItem(kept), aSeat(), dossier, true],
    ['of one’s own, with own actions only', anItem(kept), aSeat(), [ownActions], false],
    ['added oneself, with own actions only', anItem({ ...kept, addedBy: 'p1' }), aSeat(), [ownActions], true],
    [
      'added oneself, knowing the process only',
      anItem({ ...kept, addedBy: 'p1' }),
      aSeat(),
      [process],
      false,
    ],
    [
      'of one’s own on the other track',
      anItem({ ...kept, track: 'tackle-offender' }),
      aSeat(),
      [aGrant({ track: 'victim-care' })],
      false,
    ],
    ['from a distance', anItem(), aSeat({ role: 'chain-coordinator' }), [], false],
    ['on the track', anItem({ track: 'victim-care' }), aSeat(), [aGrant({ track: 'victim-care' })], true],
    [
      'on the other track',
      anItem({ track: 'tackle-offender' }),
      aSeat(),
      [aGrant({ track: 'victim-care' })],
      false,
    ],
    [
      'tax, to a private one',
      anItem({ category: 'tax' }),
      aSeat({ organisationType: 'private' }),
      dossier,
      false,
    ],
    ['tax, to a public one', anItem({ category: 'tax' }), aSeat(), dossier, true],
  ])('%s: %#', (_name, item, seat, grants, expected) => {
    expect(sees(item, seat, grants)).toBe(expected);
  });
});
