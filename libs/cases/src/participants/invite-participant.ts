import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { CaseAccess } from '../case-file/case-access.query.js';
import { caseAudit } from '../cases.audit.js';
import type { InviteDto } from './participant.dto.js';
import { Participant } from './participant.js';

@Injectable()
export class InviteParticipant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly cases: CaseAccess,
    private readonly clock: Clock,
  ) {}

  /** Only an organisation that signed this table's covenant can take part, and only once at a time. */
  execute(actor: Actor, caseId: string, input: InviteDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'invite', Case, caseId);
      await this.cases.keepOpen(caseId);
      const partners = await this.tables.organisations(file.tableId);
      if (!partners.some(({ id }) => id === input.organisationId)) {
        throw DomainError.invalid(
          'organisationId',
          'no-covenant',
          'Deze organisatie heeft voor deze tafel geen geldig convenant.',
        );
      }
      const participant = {
        ...input,
        id: newId(),
        caseId,
        tableId: file.tableId,
        personId: null,
        invitedBy: actor.personId ?? '',
        startedAt: this.clock.now(),
        endedAt: null,
      };
      await this.insertOnce(participant);
      await this.audit.record(actor, caseAudit.participantInvited, {
        objectType: 'participant',
        objectId: participant.id,
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      return { id: participant.id };
    });
  }

  /** Two chairs may invite the same organisation at the same moment: the database lets one in. */
  private async insertOnce(participant: Omit<Participant, 'case'>): Promise<void> {
    const inserted = await this.unitOfWork.manager
      .createQueryBuilder()
      .insert()
      .into(Participant)
      .values(participant)
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 1) return;
    throw new DomainError(
      'conflict',
      'already-participant',
      'Deze organisatie neemt al deel aan deze casus.',
    );
  }
}
