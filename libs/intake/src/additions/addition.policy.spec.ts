import { describe, expect, it } from '@jest/globals';
import { abilityOf } from '#lib/authorization';
import { type Actor, newId } from '#lib/kernel';
import { anActor, anActorAt } from '#lib/testing';
import { Signal } from '../signals/signal.js';
import { additionPolicy } from './addition.policy.js';

const [here, elsewhere, mine, me] = [newId(), newId(), newId(), newId()];
const as = (actor: Actor): Actor => ({ ...actor, personId: me });
const signal = (reporterId = me) =>
  Object.assign(new Signal(), { tableId: here, organisationId: mine, reporterId });
const may = (actor: Actor, one = signal()) => abilityOf(actor, [additionPolicy]).can('supplement', one);

describe('adding to a signal', () => {
  it('is for its reporter, at its table, for the organisation that reported', () => {
    expect(may(as(anActorAt(here, 'partner', mine)))).toBe(true);
    expect(may(as(anActorAt(elsewhere, 'partner', mine)))).toBe(false);
    expect(may(as(anActorAt(here, 'partner', newId())))).toBe(false);
    expect(may(as(anActor({ of: mine })))).toBe(false);
  });

  it('is not for who reported another, whatever their role', () => {
    for (const role of ['partner', 'chair', 'process-coordinator'] as const)
      expect(may(as(anActorAt(here, role, mine)), signal(newId()))).toBe(false);
  });
});
