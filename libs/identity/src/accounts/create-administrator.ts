import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { addPeriod, Clock, DomainError, newId, systemActor } from '#lib/kernel';
import { AccountNews } from '../account-news/account-news.js';
import { InitialPasswords } from '../local-accounts/initial-passwords.js';
import { Organisation } from '../organisations/organisation.js';
import { Person } from '../people/person.js';
import { assertWellFormedPerson } from '../people/well-formed-person.js';
import { Screening } from '../people/screening.js';
import { registerAudit } from '../register.audit.js';

export interface NewAdministrator {
  readonly name: string;
  readonly username: string;
  readonly email: string;
  /** Name of the organisation; it is registered when it is not known yet. */
  readonly organisation: string;
}

const actor = systemActor('create-administrator');

/** Time in which another administrator sees to a real screening; somebody must be able to begin. */
const provisionalDays = 30;

/** For who runs the server: the first account of an installation, or one when every administrator is locked out. */
@Injectable()
export class CreateAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly passwords: InitialPasswords,
    private readonly news: AccountNews,
    private readonly clock: Clock,
  ) {}

  /** Returns the password to begin with, which is not kept. Throws when the user name is taken. */
  execute({ name, username, email, organisation }: NewAdministrator): Promise<{ password: string }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      assertWellFormedPerson({ username, email });
      if (await manager.existsBy(Person, { username })) {
        throw new DomainError('conflict', 'username-taken', 'Er is al iemand met deze gebruikersnaam.');
      }
      const organisationId = await this.organisationId(organisation);
      const id = newId();
      await manager.insert(Person, {
        ...{ id, username, name, email, organisationId, duties: ['administrator'], passwordHash: null },
        ...{ active: true, deactivatedOn: null, noCommercialDutiesDeclaredOn: null, version: 1 },
      });
      const screenedOn = this.clock.today();
      await manager.insert(Screening, {
        ...{ id: newId(), personId: id, kind: 'Voorlopig, door wie de server beheert', endedOn: null },
        ...{ screenedOn, validTo: addPeriod(screenedOn, { days: provisionalDays }) },
      });
      const password = await this.passwords.issue(id);
      await this.audit.record(actor, registerAudit.administratorCreated, {
        objectType: 'person',
        objectId: id,
        fields: ['duties.administrator'],
      });
      await this.news.dutiesGiven(actor, id);
      return { password };
    });
  }

  private async organisationId(name: string): Promise<string> {
    const { manager } = this.unitOfWork;
    const known = await manager.findOneBy(Organisation, { name });
    if (known) return known.id;
    const id = newId();
    await manager.insert(Organisation, {
      ...{ id, code: codeOf(name), name, type: 'public' },
      ...{ mailbox: null, contactPersonId: null, version: 1 },
    });
    const about = { objectType: 'organisation', objectId: id };
    await this.audit.record(actor, registerAudit.organisationRegistered, about);
    return id;
  }
}

/** `Gemeente Groningen` → `gemeente-groningen`. */
function codeOf(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    letters
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'organisatie'
  );
}
