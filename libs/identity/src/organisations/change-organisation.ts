import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { type Actor, DomainError } from '#lib/kernel';
import { changedFields } from '../changed-fields.js';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import type { ChangeOrganisationDto } from './organisation.dto.js';
import { Organisation } from './organisation.js';

@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
  ) {}

  execute(
    actor: Actor,
    id: string,
    version: number,
    input: ChangeOrganisationDto,
  ): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const organisation = await this.gate.load(actor, 'change', Organisation, id);
      await claimVersion(manager, Organisation, id, version);
      const fields = changedFields(organisation, input);
      if (fields.includes('contactPersonId')) await this.assertOwnPerson(id, input.contactPersonId ?? null);
      await manager.update(Organisation, { id }, { ...input, version: version + 1 });
      await this.audit.record(actor, registerAudit.organisationChanged, {
        objectType: 'organisation',
        objectId: id,
        objectIds: [organisation.contactPersonId, input.contactPersonId].filter(
          (one) => typeof one === 'string',
        ),
        fields,
      });
      return { version: version + 1 };
    });
  }

  /** The contact person answers for colleagues, so is one of them. */
  private async assertOwnPerson(organisationId: string, personId: string | null): Promise<void> {
    if (personId === null) return;
    const own = { id: personId, organisationId, active: true };
    if (await this.unitOfWork.manager.existsBy(Person, own)) return;
    throw DomainError.invalid(
      'contactPersonId',
      'not-of-organisation',
      'Kies iemand met een actief account van deze organisatie.',
    );
  }
}
