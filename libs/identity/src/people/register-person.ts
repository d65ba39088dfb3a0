import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { AccountNews } from '../account-news/account-news.js';
import { assertDeclaredBy } from './assert-declared.js';
import { Organisation } from '../organisations/organisation.js';
import { registerAudit } from '../register.audit.js';
import type { RegisterPersonDto } from './person.dto.js';
import { Person } from './person.js';
import { assertWellFormedPerson } from './well-formed-person.js';

@Injectable()
export class RegisterPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly news: AccountNews,
    private readonly clock: Clock,
  ) {}

  /** Not active yet: that is an act of its own, after screening. */
  execute(actor: Actor, input: RegisterPersonDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const today = this.clock.today();
      assertWellFormedPerson(input);
      assertDeclaredBy(today, input.noCommercialDutiesDeclaredOn);
      const person = Object.assign(new Person(), {
        ...{ id: newId(), username: input.username, name: input.name, email: input.email },
        ...{ organisationId: input.organisationId, duties: input.duties ?? [], passwordHash: null },
        ...{ active: false, deactivatedOn: today, version: 1 },
        noCommercialDutiesDeclaredOn: input.noCommercialDutiesDeclaredOn ?? null,
      });
      this.gate.require(actor, 'register', person);
      if (!(await manager.existsBy(Organisation, { id: input.organisationId }))) {
        throw DomainError.invalid('organisationId', 'unknown', 'Kies een organisatie die bestaat.');
      }
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(Person)
        .values(person)
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length !== 1) {
        throw new DomainError('conflict', 'username-taken', 'Er is al iemand met deze gebruikersnaam.');
      }
      await this.audit.record(actor, registerAudit.personRegistered, {
        objectType: 'person',
        objectId: person.id,
        fields: person.duties.map((duty) => `duties.${duty}`),
      });
      if (person.duties.length > 0) await this.news.dutiesGiven(actor, person.id);
      return { id: person.id };
    });
  }
}
