import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, anonymousActor, newId, systemActor } from '#lib/kernel';
import { anActor, anActorAt } from '#lib/testing';
import { Case } from './case-file/case.js';
import { casesPolicy } from './cases.policy.js';
import { Participant } from './participants/participant.js';

const [here, elsewhere, mine, other] = [newId(), newId(), newId(), newId()];
const me = newId();
const as = (actor: Actor): Actor => ({ ...actor, personId: me });
const everything = ['read', 'open', 'change', 'transition', 'invite', 'assign-action'];
const nothing: string[] = [];

/** Who manages the table, who sits at it, and who does neither: nobody differs from the others of their column. */
const actors: Record<'managing' | 'sitting' | 'outside', Record<string, Actor>> = {
  managing: {
    chair: as(anActorAt(here, 'chair', mine)),
    'process-coordinator': as(anActorAt(here, 'process-coordinator', mine)),
    'chair here and partner elsewhere': as(
      anActor({
        memberships: [
          { tableId: here, organisationId: mine, role: 'chair' },
          { tableId: elsewhere, organisationId: mine, role: 'partner' },
        ],
      }),
    ),
  },
  sitting: {
    partner: as(anActorAt(here, 'partner', mine)),
    'case-coordinator': as(anActorAt(here, 'case-coordinator', mine)),
    'chain-coordinator': as(anActorAt(here, 'chain-coordinator', mine)),
    'care-coordinator': as(anActorAt(here, 'care-coordinator', mine)),
    'partner here and chair elsewhere': as(
      anActor({
        memberships: [
          { tableId: here, organisationId: mine, role: 'partner' },
          { tableId: elsewhere, organisationId: mine, role: 'chair' },
        ],
      }),
    ),
  },
  outside: {
    'chair of another table': as(anActorAt(elsewhere, 'chair', mine)),
    'partner at another table': as(anActorAt(elsewhere, 'partner', mine)),
    'colleague who sits nowhere': as(anActor({ of: mine })),
    'privacy officer': as(anActor({ of: mine, duties: ['privacy-officer'] })),
    administrator: as(anActor({ of: mine, duties: ['administrator'] })),
    'the application': systemActor('worker'),
    'who is not signed in': anonymousActor(),
  },
};

const takesPart = (given: Partial<Participant> = {}): Participant =>
  Object.assign(new Participant(), {
    ...{ tableId: here, organisationId: mine, personId: null, level: 'dossier', endedAt: null },
    ...given,
  });
const aCase = (participants: Participant[], closedAt: Date | null = null): Case =>
  Object.assign(new Case(), { tableId: here, closedAt, participants });

const situations: Record<string, { file: Case; managing: string[]; sitting: string[] }> = {
  'in which nobody takes part': { file: aCase([]), managing: everything, sitting: nothing },
  'in which the organisation takes part with the dossier': {
    file: aCase([takesPart()]),
    managing: everything,
    sitting: ['read'],
  },
  'in which this person takes part with the dossier': {
    file: aCase([takesPart({ personId: me })]),
    managing: everything,
    sitting: ['read'],
  },
  'in which a colleague takes part by name': {
    file: aCase([takesPart({ personId: newId() })]),
    managing: everything,
    sitting: nothing,
  },
  'in which the organisation takes part for its own actions': {
    file: aCase([takesPart({ level: 'own-actions' })]),
    managing: everything,
    sitting: nothing,
  },
  'of which the organisation knows only that it runs': {
    file: aCase([takesPart({ level: 'process' })]),
    managing: everything,
    sitting: nothing,
  },
  'in which the organisation took part': {
    file: aCase([takesPart({ endedAt: new Date() })]),
    managing: everything,
    sitting: nothing,
  },
  'in which the organisation took part and does again': {
    file: aCase([takesPart({ endedAt: new Date() }), takesPart()]),
    managing: everything,
    sitting: ['read'],
  },
  'in which another organisation takes part': {
    file: aCase([takesPart({ organisationId: other })]),
    managing: everything,
    sitting: nothing,
  },
  'that was closed': { file: aCase([takesPart()], new Date()), managing: everything, sitting: nothing },
};

const allowed = (actor: Actor, file: Case) => {
  const ability = abilityOf(actor, [casesPolicy]);
  return everything.filter((action) => ability.can(action, file));
};

describe.each(Object.entries(situations))('a case %s', (_name, { file, ...expected }) => {
  it.each(Object.entries(actors.managing))('%s', (_role, actor) => {
    expect(allowed(actor, file)).toEqual(expected.managing);
  });

  it.each(Object.entries(actors.sitting))('%s', (_role, actor) => {
    expect(allowed(actor, file)).toEqual(expected.sitting);
  });

  it.each(Object.entries(actors.outside))('%s: nothing', (_role, actor) => {
    expect(allowed(actor, file)).toEqual(nothing);
  });
});

describe('cases at all', () => {
  it.each(Object.entries({ ...actors.managing, ...actors.sitting }))(
    '%s may have some to read',
    (_r, actor) => {
      expect(abilityOf(actor, [casesPolicy]).can('read', Case)).toBe(true);
    },
  );

  it.each(['colleague who sits nowhere', 'privacy officer', 'administrator', 'the application'])(
    '%s has none',
    (role) => {
      expect(abilityOf(actors.outside[role] ?? anonymousActor(), [casesPolicy]).can('read', Case)).toBe(
        false,
      );
    },
  );
});
