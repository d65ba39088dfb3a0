import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type ActiveMembership, type Actor, newId } from '#lib/kernel';
import type { DataCategoryCode } from '#lib/table-definition';
import { aMembership, anActor } from '#lib/testing';
import { Case } from '../case-file/case.js';
import { casesPolicy } from '../cases.policy.js';
import { Exclusion } from '../exclusions/exclusion.js';
import { noEnd, Participant } from '../participants/participant.js';
import { InformationItem, type Release } from './information-item.js';
import { InformationRelease } from './information-release.js';

const [here, elsewhere, mine, source] = [newId(), newId(), newId(), newId()];
const categories = ['identification', 'health', 'police', 'tax'] as const;

const sitting = (role: ActiveMembership['role'], given: Partial<ActiveMembership> = {}) =>
  anActor({ memberships: [aMembership({ tableId: here, organisationId: mine, role, ...given })] });
const reader = sitting('partner');
const chair = sitting('chair');
const takesPart = (given: Partial<Participant> = {}) =>
  Object.assign(new Participant(), {
    ...{ tableId: here, organisationId: mine, personId: null, level: 'dossier', track: 'all', endedAt: null },
    ...{ origin: 'invitation', validFrom: reader.asOf, validUntil: noEnd },
    ...given,
  });
const aCase = (participants = [takesPart()], given: Partial<Case> = {}) =>
  Object.assign(new Case(), {
    ...{ tableId: here, municipality: null, closedAt: null, participants, exclusions: [] },
    ...given,
  });
const namedTo = (organisationId: string, endedAt: Date | null = null) =>
  Object.assign(new InformationRelease(), { organisationId, endedAt });
const anItem = (release: Release, given: Partial<InformationItem> = {}) =>
  Object.assign(new InformationItem(), {
    ...{
      release,
      category: 'identification',
      track: 'shared',
      sourceOrganisationId: source,
      addedBy: newId(),
    },
    ...{ case: aCase(), namedReleases: [] },
    ...given,
  });
const may = (verb: 'read' | 'release', actor: Actor, item: InformationItem) =>
  abilityOf(actor, [casesPolicy]).can(verb, item);
const reads = (actor: Actor, item: InformationItem) => may('read', actor, item);

describe.each(categories)('an item of another organisation, of category %s', (category: DataCategoryCode) => {
  const item = (release: Release, given: Partial<InformationItem> = {}) =>
    anItem(release, { category, ...given });

  it('that its source keeps to itself is nothing to a participant, nor to a chair', () => {
    for (const actor of [reader, chair]) expect(reads(actor, item('source'))).toBe(false);
  });

  it('shown to named organisations is for those, while it is', () => {
    const named = (...namedReleases: InformationRelease[]) => item('named', { namedReleases });
    for (const actor of [reader, chair]) {
      expect(reads(actor, named(namedTo(mine)))).toBe(true);
      expect(reads(actor, named(namedTo(mine, new Date())))).toBe(false);
      expect(reads(actor, named(namedTo(newId())))).toBe(false);
      expect(reads(actor, named(namedTo(mine, new Date()), namedTo(mine)))).toBe(true);
    }
  });

  it('shown to all is for who has the dossier, and for a chair', () => {
    for (const actor of [reader, chair]) expect(reads(actor, item('participants'))).toBe(true);
  });

  it('is never released on by others than its source', () => {
    for (const actor of [reader, chair]) {
      const shown = item('participants', { namedReleases: [namedTo(mine)] });
      expect(may('release', actor, shown)).toBe(false);
    }
  });

  it.each<[string, Case]>([
    ['sees the process only', aCase([takesPart({ level: 'process' })])],
    ['sees own actions only', aCase([takesPart({ level: 'own-actions' })])],
    ['does not take part yet', aCase([takesPart({ validFrom: new Date(reader.asOf.getTime() + 60_000) })])],
    ['no longer takes part', aCase([takesPart({ validUntil: reader.asOf })])],
    ['never took part', aCase([])],
    ['took part in what is closed now', aCase([takesPart()], { closedAt: new Date() })],
  ])('is nothing to a partner who %s, released or not', (_name, file) => {
    for (const release of ['source', 'named', 'participants'] as const)
      expect(reads(reader, item(release, { case: file, namedReleases: [namedTo(mine)] }))).toBe(false);
  });

  it('is nothing to whoever is kept out of the case', () => {
    for (const actor of [reader, chair]) {
      const of = { excludedId: actor.personId, endedAt: null };
      const shut = aCase([takesPart()], { exclusions: [Object.assign(new Exclusion(), of)] });
      expect(reads(actor, item('participants', { case: shut }))).toBe(false);
      expect(may('release', actor, item('source', { case: shut, sourceOrganisationId: mine }))).toBe(false);
    }
  });

  it('is nothing to duties, overseers, and who sits elsewhere', () => {
    const others = [
      ...[anActor({ duties: ['privacy-officer'] }), anActor({ duties: ['administrator'] })],
      ...[
        sitting('chain-coordinator', { organisationId: newId() }),
        sitting('chair', { tableId: elsewhere }),
      ],
      sitting('chair', { municipality: 'Groningen', organisationId: newId() }),
    ];
    for (const actor of others) expect(reads(actor, item('participants'))).toBe(false);
  });
});

describe('an item of one’s own organisation', () => {
  const own = (given: Partial<InformationItem> = {}) =>
    anItem('source', { sourceOrganisationId: mine, ...given });

  const both = (actor: Actor, item: InformationItem) => [reads(actor, item), may('release', actor, item)];

  it.each(['own-actions', 'dossier'] as const)('that they added is theirs at level %s', (level) => {
    const file = aCase([takesPart({ level, track: 'tackle-offender' })]);
    const item = own({ category: 'police', track: 'victim-care', case: file, addedBy: reader.personId });
    expect(both(reader, item)).toEqual([true, true]);
  });

  it('that a colleague added takes the dossier, on its track', () => {
    const at = (track: InformationItem['track'], given: Partial<Participant>) =>
      both(reader, own({ category: 'tax', track, case: aCase([takesPart(given)]) }));
    expect(at('shared', { level: 'own-actions' })).toEqual([false, false]);
    expect(at('victim-care', { level: 'own-actions' })).toEqual([false, false]);
    expect(at('shared', { track: 'victim-care' })).toEqual([true, true]);
    expect(at('victim-care', { track: 'victim-care' })).toEqual([true, true]);
    expect(at('victim-care', {})).toEqual([true, true]);
    expect(at('tackle-offender', { track: 'victim-care' })).toEqual([false, false]);
  });

  it('is not at level process, nor after the case was closed or their part in it ended', () => {
    const files = [
      ...[aCase([takesPart({ level: 'process' })]), aCase([takesPart()], { closedAt: new Date() })],
      aCase([takesPart({ endedAt: new Date() })]),
    ];
    for (const file of files)
      for (const addedBy of [reader.personId, newId()])
        expect(reads(reader, own({ case: file, addedBy }))).toBe(false);
  });

  it('is a chair’s when the chair brought it in for their organisation, until the case is closed', () => {
    expect(may('release', chair, own({ case: aCase([]) }))).toBe(true);
    const closed = own({ case: aCase([], { closedAt: new Date() }) });
    expect([reads(chair, closed), may('release', chair, closed)]).toEqual([false, false]);
  });
});

describe('tax data', () => {
  const privately = { organisationType: 'private' as const };
  const shown = (given: Partial<InformationItem> = {}) =>
    anItem('participants', { namedReleases: [namedTo(mine)], ...given });

  it('are not for a private organisation, however they were released (WGS 1.7(6))', () => {
    for (const actor of [sitting('partner', privately), sitting('chair', privately)]) {
      expect(reads(actor, shown({ category: 'tax' }))).toBe(false);
      expect(reads(actor, shown({ category: 'tax', release: 'named' }))).toBe(false);
      expect(reads(actor, shown({ category: 'income' }))).toBe(true);
    }
  });
});

describe('an item of one track', () => {
  const onTrack = aCase([takesPart({ track: 'victim-care' })]);
  it.each([
    ['shared', true],
    ['victim-care', true],
    ['tackle-offender', false],
  ] as const)('%s, for who is on the track of victims: %s', (track, expected) => {
    expect(reads(reader, anItem('participants', { track, case: onTrack }))).toBe(expected);
    const named = { track, case: onTrack, namedReleases: [namedTo(mine)] };
    expect(reads(reader, anItem('named', named))).toBe(expected);
    expect(reads(chair, anItem('participants', { track, case: onTrack }))).toBe(true);
  });
});
