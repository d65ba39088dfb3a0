import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { OrganisationNames, PersonNames } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { ParticipantPage } from './participant.dto.js';
import { Participant } from './participant.js';

/** Far above the partners of any table; a case cannot have more. */
const most = 500;

@Injectable()
export class ParticipantList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly organisations: OrganisationNames,
    private readonly people: PersonNames,
  ) {}

  execute(actor: Actor, caseId: string): Promise<ParticipantPage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'read', Case, caseId);
      const rows = await this.unitOfWork.manager.find(Participant, {
        where: { caseId },
        order: { startedAt: 'ASC', id: 'ASC' },
        take: most,
      });
      const organisations = await this.organisations.namesOf(rows.map((row) => row.organisationId));
      const people = await this.people.namesOf(rows.map((row) => row.personId));
      await this.audit.record(actor, caseAudit.participantsRead, {
        objectType: 'case',
        objectId: caseId,
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      const items = rows.map(({ id, organisationId, personId, level, reason, startedAt, endedAt }) => ({
        ...{ id, organisationId, personId, level, reason },
        organisationName: organisations.get(organisationId) ?? '',
        personName: personId === null ? null : (people.get(personId)?.name ?? null),
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      }));
      return { items, next: null };
    });
  }
}
