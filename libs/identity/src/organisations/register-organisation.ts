import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, DomainError, newId } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import type { RegisterOrganisationDto } from './organisation.dto.js';
import { Organisation } from './organisation.js';

const wellFormed = /^[a-z0-9][a-z0-9-]*$/;

@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, input: RegisterOrganisationDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      if (!wellFormed.test(input.code)) {
        throw DomainError.invalid('code', 'malformed', 'Gebruik kleine letters, cijfers en streepjes.');
      }
      const organisation = Object.assign(new Organisation(), {
        ...{ id: newId(), code: input.code, name: input.name, type: input.type },
        ...{ mailbox: input.mailbox ?? null, contactPersonId: null, version: 1 },
      });
      this.gate.require(actor, 'register', organisation);
      const inserted = await this.unitOfWork.manager
        .createQueryBuilder()
        .insert()
        .into(Organisation)
        .values(organisation)
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length !== 1) {
        throw new DomainError('conflict', 'code-taken', 'Er is al een organisatie met deze code.');
      }
      await this.audit.record(actor, registerAudit.organisationRegistered, {
        objectType: 'organisation',
        objectId: organisation.id,
      });
      return { id: organisation.id };
    });
  }
}
