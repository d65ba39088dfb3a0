import { Injectable } from '@nestjs/common';
import type { Actor } from '#lib/kernel';
import { type Ability, abilityOf } from './ability.js';
import { PolicyRegistry } from './policy-registry.js';

/** The ability of an actor, built once per Actor object: a new request makes a new Actor, so rights are never stale. */
@Injectable()
export class Abilities {
  private readonly built = new WeakMap<Actor, Ability>();

  constructor(private readonly registry: PolicyRegistry) {}

  of(actor: Actor): Ability {
    const known = this.built.get(actor);
    if (known) return known;
    const ability = abilityOf(actor, this.registry.policies);
    this.built.set(actor, ability);
    return ability;
  }
}
