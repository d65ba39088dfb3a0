import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';
import { type Ability, abilityOf } from './ability.js';
import { PolicyRegistry } from './policy-registry.js';

/** More than there are people at work at one time. */
const most = 1_000;

/**
 * The ability of an actor. A policy is a pure function of the Actor, and every request makes a new Actor out of what
 * the database says: an ability that was built for an equal one is the same ability, and is never stale.
 */
@Injectable()
export class Abilities {
  private readonly built = new WeakMap<Actor, Ability>();
  private readonly byRights = new Map<string, Ability>();

  constructor(private readonly registry: PolicyRegistry) {}

  of(actor: Actor): Ability {
    const known = this.built.get(actor);
    if (known) return known;
    const rights = JSON.stringify(actor);
    const ability = this.byRights.get(rights) ?? abilityOf(actor, this.registry.policies);
    this.keep(rights, ability);
    this.built.set(actor, ability);
    return ability;
  }

  /** Whoever was away the longest makes room. */
  private keep(rights: string, ability: Ability): void {
    this.byRights.delete(rights);
    this.byRights.set(rights, ability);
    const [oldest] = this.byRights.keys();
    if (this.byRights.size > most && oldest !== undefined) this.byRights.delete(oldest);
  }
}
