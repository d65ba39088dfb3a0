import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, anonymousActor, newId, systemActor, type TableRole } from '#lib/kernel';
import { aMembership, anActor, anActorAt } from '#lib/testing';
import { AccessRequest } from './access-requests/access-request.js';
import { Case } from './case-file/case.js';
import { caseActions, casesPolicy } from './cases.policy.js';
import { Exclusion } from './exclusions/exclusion.js';
import { noEnd, Participant } from './participants/participant.js';
import { Subject } from './subjects/subject.js';

const [here, elsewhere, mine, other] = [newId(), newId(), newId(), newId()];
const me = newId();
const as = (actor: Actor): Actor => ({ ...actor, personId: me });
const seat = (tableId: string, role: TableRole, municipality: string | null = null) =>
  aMembership({ tableId, organisationId: mine, role, municipality });
const minutes = (from: number) => new Date(as(anActor()).asOf.getTime() + from * 60_000);

const sights = {
  none: [],
  process: ['read'],
  'own-actions': ['read', 'add-information'],
  dossier: ['read', 'read-dossier', 'add-information', 'read:victim-care', 'read:tackle-offender'],
  'victim-care': ['read', 'read-dossier', 'add-information', 'read:victim-care'],
};
type Sight = keyof typeof sights;

/** Who leads the table, who sits at it, and who does neither: nobody differs from the others of their column. */
const leading: Record<string, Actor> = {
  chair: as(anActorAt(here, 'chair', mine)),
  'process-coordinator': as(anActorAt(here, 'process-coordinator', mine)),
  'chair here and partner elsewhere': as(
    anActor({ memberships: [seat(here, 'chair'), seat(elsewhere, 'partner')] }),
  ),
  'chair for the municipality of the case': as(anActor({ memberships: [seat(here, 'chair', 'Groningen')] })),
};
const sitting: Record<string, Actor> = {
  partner: as(anActorAt(here, 'partner', mine)),
  'case-coordinator': as(anActorAt(here, 'case-coordinator', mine)),
  'care-coordinator': as(anActorAt(here, 'care-coordinator', mine)),
  'partner here and chair elsewhere': as(
    anActor({ memberships: [seat(here, 'partner'), seat(elsewhere, 'chair')] }),
  ),
  'partner for the municipality of the case': as(
    anActor({ memberships: [seat(here, 'partner', 'Groningen')] }),
  ),
};
const elsewhereInTheRegion = (['chair', 'chain-coordinator', 'partner'] as const).map((role) =>
  as(anActor({ memberships: [seat(here, role, 'Westerkwartier')] })),
);
const overseeing = as(anActorAt(here, 'chain-coordinator', mine));
const outside: Record<string, Actor> = {
  'chair of another table': as(anActorAt(elsewhere, 'chair', mine)),
  'partner at another table': as(anActorAt(elsewhere, 'partner', mine)),
  'chain coordinator of another table': as(anActorAt(elsewhere, 'chain-coordinator', mine)),
  'colleague who sits nowhere': as(anActor({ of: mine })),
  administrator: as(anActor({ of: mine, duties: ['administrator'] })),
  'the application': systemActor('worker'),
  'who is not signed in': anonymousActor(),
};
const privacyOfficer = as(anActor({ of: mine, duties: ['privacy-officer'] }));

const takesPart = (given: Partial<Participant> = {}): Participant =>
  Object.assign(new Participant(), {
    ...{ tableId: here, organisationId: mine, personId: null, level: 'dossier', track: 'all' },
    ...{ origin: 'invitation', validFrom: minutes(-10), validUntil: noEnd, endedAt: null, endedBy: null },
    ...given,
  });
const excluded = (given: Partial<Exclusion>): Exclusion =>
  Object.assign(new Exclusion(), {
    ...{ personId: null, organisationId: null, endedAt: null, ...given },
    excludedId: given.personId ?? given.organisationId,
  });
const aCase = (participants: Participant[] = [], given: Partial<Case> = {}): Case =>
  Object.assign(new Case(), {
    ...{ tableId: here, municipality: 'Groningen', closedAt: null, participants, exclusions: [] },
    ...given,
  });

const grants: Record<string, [Sight, Participant[]]> = {
  'in which nobody takes part': ['none', []],
  'of which the organisation knows that it runs': ['process', [takesPart({ level: 'process' })]],
  'in which the organisation has its own actions': ['own-actions', [takesPart({ level: 'own-actions' })]],
  'in which the organisation has the dossier': ['dossier', [takesPart()]],
  'in which this person has the dossier': ['dossier', [takesPart({ personId: me })]],
  'in which a colleague takes part by name': ['none', [takesPart({ personId: newId() })]],
  'in which this person has more than the organisation': [
    'dossier',
    [takesPart({ level: 'process' }), takesPart({ personId: me })],
  ],
  'in which another organisation takes part': ['none', [takesPart({ organisationId: other })]],
  'that begins to be theirs in the next minute': ['none', [takesPart({ validFrom: minutes(1) })]],
  'that begins to be theirs this minute': ['dossier', [takesPart({ validFrom: minutes(0) })]],
  'that is theirs until the next minute': ['dossier', [takesPart({ validUntil: minutes(1) })]],
  'that is no longer theirs from this minute': ['none', [takesPart({ validUntil: minutes(0) })]],
  'in which the organisation took part': ['none', [takesPart({ endedAt: minutes(-1) })]],
  'in which the organisation took part and does again': [
    'dossier',
    [takesPart({ endedAt: minutes(-1) }), takesPart()],
  ],
  'in which the organisation is on one track': ['victim-care', [takesPart({ track: 'victim-care' })]],
  'that emergency access opened for this person': [
    'dossier',
    [takesPart({ personId: me, origin: 'break-glass', validUntil: minutes(60) })],
  ],
};

const allowed = (actor: Actor, file: Case) => {
  const ability = abilityOf(actor, [casesPolicy]);
  return caseActions.filter((action) => ability.can(action, file));
};
const reads = (actor: Actor, row: object) => abilityOf(actor, [casesPolicy]).can('read', row);

describe.each(Object.entries(grants))('a case %s', (_name, [sight, participants]) => {
  const file = aCase(participants);
  const closed = aCase(participants, { closedAt: minutes(-1) });

  it.each(Object.entries(leading))(
    'is managed, and without its content once it is closed, by: %s',
    (_r, actor) => {
      expect(allowed(actor, file)).toEqual(caseActions);
      expect(allowed(actor, closed)).toEqual(caseActions.filter((action) => !/^read[-:]/.test(action)));
    },
  );

  it.each(Object.entries(sitting))(
    `opens as far as it was opened, until it is closed, to: %s`,
    (_role, actor) => {
      expect(allowed(actor, file)).toEqual(sights[sight]);
      expect(allowed(actor, closed)).toEqual([]);
    },
  );

  it('is known to a chain coordinator to run, until it is closed', () => {
    expect(allowed(overseeing, file)).toEqual(sights[sight === 'none' ? 'process' : sight]);
    expect(allowed(overseeing, closed)).toEqual([]);
  });

  it.each(Object.entries(outside))('is nothing to: %s', (_role, actor) => {
    expect(allowed(actor, file)).toEqual([]);
  });

  it('is nothing to whose seat is about another municipality, whatever was granted', () => {
    for (const actor of elsewhereInTheRegion) expect(allowed(actor, file)).toEqual([]);
  });

  it('is nothing to who works for an organisation that is kept out, and sits for another', () => {
    const shut = aCase(participants, { exclusions: [excluded({ organisationId: other })] });
    for (const actor of [leading['chair']!, sitting['partner']!, overseeing, privacyOfficer])
      expect(allowed({ ...actor, organisationId: other }, shut)).toEqual([]);
  });

  it('is nothing to a privacy officer, but may be accounted for by one', () => {
    expect(allowed(privacyOfficer, file)).toEqual(['explain-access']);
  });

  it('is not even accounted for by a privacy officer who is kept out of it', () => {
    const exclusions = [excluded({ personId: privacyOfficer.personId })];
    expect(allowed(privacyOfficer, aCase([], { exclusions }))).toEqual([]);
  });

  it.each<[string, Exclusion]>([
    ['person', excluded({ personId: me })],
    ['organisation', excluded({ organisationId: mine })],
  ])('is nothing to whoever is kept out by %s', (_whom, exclusion) => {
    const shut = aCase(participants, { exclusions: [exclusion] });
    const members = { ...leading, ...sitting, overseeing };
    for (const actor of Object.values(members)) expect(allowed(actor, shut)).toEqual([]);
  });

  it('opens as before to who is not, or no longer, the one kept out', () => {
    const others = [
      ...[excluded({ personId: newId() }), excluded({ organisationId: other })],
      excluded({ personId: me, endedAt: minutes(-1) }),
    ];
    expect(allowed(sitting['partner']!, aCase(participants, { exclusions: others }))).toEqual(sights[sight]);
  });
});

describe('a case of no municipality', () => {
  it('is not for who leads for one', () => {
    const file = aCase([], { municipality: null });
    expect(allowed(leading['chair for the municipality of the case']!, file)).toEqual([]);
    expect(allowed(leading['chair']!, file)).toEqual(caseActions);
  });
});

describe('cases at all', () => {
  it.each(Object.entries({ ...leading, ...sitting, overseeing }))('%s may have some to read', (_r, actor) => {
    expect(abilityOf(actor, [casesPolicy]).can('read', Case)).toBe(true);
  });

  it.each(['colleague who sits nowhere', 'administrator', 'the application'])('%s has none', (role) => {
    expect(abilityOf(outside[role]!, [casesPolicy]).can('read', Case)).toBe(false);
    expect(abilityOf(privacyOfficer, [casesPolicy]).can('read', Case)).toBe(false);
  });
});

describe('a subject', () => {
  const aSubject = (track: Subject['track'], file: Case) =>
    Object.assign(new Subject(), { track, case: file });
  const partner = sitting['partner']!;
  const onTrack = aCase([takesPart({ track: 'tackle-offender' })]);

  it.each(['shared', 'victim-care', 'tackle-offender'] as const)(
    'on %s is for leaders and all tracks',
    (track) => {
      expect(reads(leading['chair']!, aSubject(track, aCase()))).toBe(true);
      expect(reads(partner, aSubject(track, aCase([takesPart()])))).toBe(true);
      expect(reads(partner, aSubject(track, aCase([takesPart({ level: 'own-actions' })])))).toBe(false);
      expect(reads(overseeing, aSubject(track, aCase()))).toBe(false);
    },
  );

  it('of one track is not for who is on the other', () => {
    const tracks = (['shared', 'victim-care', 'tackle-offender'] as const).filter((track) =>
      reads(partner, aSubject(track, onTrack)),
    );
    expect(tracks).toEqual(['shared', 'tackle-offender']);
  });

  it('of a closed case is nobody’s, who leads included (L-10)', () => {
    const closed = aCase([takesPart()], { closedAt: minutes(-1) });
    for (const actor of [leading['chair']!, partner])
      expect(reads(actor, aSubject('shared', closed))).toBe(false);
  });

  it('is nothing to a chair who is kept out', () => {
    const file = aCase([], { exclusions: [excluded({ personId: me })] });
    expect(reads(leading['chair']!, aSubject('shared', file))).toBe(false);
  });
});

describe('how somebody takes part', () => {
  const taking = (origin: Participant['origin'], file = aCase()) => takesPart({ origin, case: file });

  it('is for who leads the table, and by emergency for a privacy officer too', () => {
    expect(reads(leading['chair']!, taking('invitation'))).toBe(true);
    expect(reads(privacyOfficer, taking('break-glass'))).toBe(true);
    for (const origin of ['invitation', 'action', 'access-request'] as const)
      expect(reads(privacyOfficer, taking(origin))).toBe(false);
    const colleagues = Object.assign(taking('break-glass'), { personId: newId() });
    expect(reads(sitting['partner']!, colleagues)).toBe(false);
    expect(reads(outside['administrator']!, taking('break-glass'))).toBe(false);
  });

  it('is known to oneself while it opens the case', () => {
    const partner = sitting['partner']!;
    const mineReads = (given: Partial<Participant>, file = aCase()) =>
      reads(partner, takesPart({ level: 'process', case: file, ...given }));
    expect([mineReads({}), mineReads({ personId: me })]).toEqual([true, true]);
    const ended = { endedAt: minutes(-1), endedBy: newId() };
    const others = [{ organisationId: other }, { personId: newId() }, { tableId: elsewhere }, ended];
    for (const given of [...others, { validFrom: minutes(1) }, { validUntil: minutes(0) }])
      expect(mineReads({ endedBy: null, ...given })).toBe(false);
    expect(mineReads({}, aCase([], { exclusions: [excluded({ personId: me })] }))).toBe(false);
  });

  it('is not known to whose seat is about another municipality', () => {
    const reading = (actor: Actor) =>
      reads(actor, takesPart({ municipality: 'Groningen', level: 'process', case: aCase() }));
    expect(reading(sitting['partner for the municipality of the case']!)).toBe(true);
    for (const actor of elsewhereInTheRegion) expect(reading(actor)).toBe(false);
  });

  it('stays known to who took emergency access, or ended it by answering; not when they are kept out', () => {
    const over = { personId: me, validUntil: minutes(0) };
    const file = aCase([], { closedAt: minutes(-1) });
    const done = [
      { ...over, origin: 'break-glass' as const },
      { ...over, endedAt: minutes(-1), endedBy: me },
    ];
    for (const given of done) {
      expect(reads(sitting['partner']!, takesPart({ case: file, ...given }))).toBe(true);
      const shut = aCase([], { exclusions: [excluded({ personId: me })] });
      expect(reads(sitting['partner']!, takesPart({ case: shut, ...given }))).toBe(false);
    }
  });
});

describe('a request for access', () => {
  const verbs = ['read', 'request', 'decide', 'withdraw'];
  const about = (file: Case | null, requesterId = newId()) =>
    Object.assign(new AccessRequest(), {
      ...{ requesterId, tableId: file?.tableId ?? null, municipality: file?.municipality ?? null },
      case: file,
    });
  const may = (actor: Actor, row: AccessRequest) =>
    verbs.filter((verb) => abilityOf(actor, [casesPolicy]).can(verb, row));

  it('is decided by who leads the table', () => {
    for (const actor of Object.values(leading))
      expect(may(actor, about(aCase()))).toEqual(['read', 'decide']);
    for (const actor of [...Object.values(sitting), overseeing, privacyOfficer, ...Object.values(outside)])
      expect(may(actor, about(aCase()))).toEqual([]);
  });

  it('about no case is its requester’s alone', () => {
    expect(may(leading['chair']!, about(null))).toEqual([]);
    expect(may(sitting['partner']!, about(null, me))).toEqual(['read', 'request', 'withdraw']);
  });

  it('stays its requester’s, who is kept out or left the table meanwhile', () => {
    const shut = aCase([], { exclusions: [excluded({ personId: me })] });
    expect(may(sitting['partner']!, about(shut, me))).toEqual(['read', 'request', 'withdraw']);
    expect(may(outside['colleague who sits nowhere']!, about(aCase(), me))).toEqual(['read', 'withdraw']);
  });

  it('is nothing to a chair who is kept out of the case it is about', () => {
    const shut = aCase([], { exclusions: [excluded({ organisationId: mine })] });
    expect(may(leading['chair']!, about(shut))).toEqual([]);
  });
});
