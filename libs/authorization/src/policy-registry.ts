import { Injectable } from '@nestjs/common';
import type { EntityClass, Policy } from './policy.js';

/** The policies of all libraries, and the names by which other libraries may ask about their entities. */
@Injectable()
export class PolicyRegistry {
  private readonly registered: Policy[] = [];
  private readonly subjects = new Map<string, EntityClass>();

  register(policy: Policy, subjects: Readonly<Record<string, EntityClass>> = {}): void {
    this.registered.push(policy);
    for (const [name, entity] of Object.entries(subjects)) {
      if (this.subjects.has(name)) throw new Error(`Two policies register a subject named "${name}"`);
      this.subjects.set(name, entity);
    }
  }

  get policies(): readonly Policy[] {
    return this.registered;
  }

  subject(name: string): EntityClass {
    const entity = this.subjects.get(name);
    if (!entity) throw new Error(`No policy registers a subject named "${name}"`);
    return entity;
  }
}
