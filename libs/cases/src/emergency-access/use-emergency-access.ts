import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { DutyHolders, TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, wholeMinute } from '#lib/kernel';
import { TableCatalogue, type TableDefinition } from '#lib/table-definition';
import { FindableCase } from '../access-requests/findable-case.js';
import { TellLeaders } from '../access-requests/tell-leaders.js';
import { caseAudit } from '../cases.audit.js';
import { emergencyAccessUsed } from '../cases.messages.js';
import { Grants } from '../participants/grants.js';
import type { EmergencyAccessDto, EmergencyAccessView } from './emergency-access.dto.js';

@Injectable()
export class UseEmergencyAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: FindableCase,
    private readonly grants: Grants,
    private readonly duties: DutyHolders,
    private readonly tell: TellLeaders,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a case to who cannot wait, for a few hours; chair and privacy officers are told at once. Not where the table
   * forbids it, nor for who is excluded: the answer to both is that there is no such case.
   */
  execute(actor: Actor, input: EmergencyAccessDto): Promise<EmergencyAccessView> {
    return this.unitOfWork.run(actor, async () => {
      const found = await this.cases.byNumber(input.caseNumber);
      const seat = found && this.cases.seatFor(actor, found);
      if (!found || !seat || !(await this.kindOf(found.tableId)).breakGlassAllowed) {
        throw DomainError.invalid(
          'caseNumber',
          'unknown',
          'Voor dit nummer kunt u geen noodtoegang gebruiken.',
        );
      }
      const until = new Date(wholeMinute(this.clock.now()).getTime() + input.hours * 3_600_000);
      const grantId = await this.grants.give(actor, found, {
        organisationId: seat.organisationId,
        personId: actor.personId,
        level: 'dossier',
        reason: input.reason,
        origin: 'break-glass',
        until,
      });
      if (grantId === null) {
        throw new DomainError('conflict', 'already-open', 'Uw noodtoegang tot deze casus loopt nog.');
      }
      await this.audit.record(actor, caseAudit.emergencyAccess, {
        objectType: 'participation',
        objectId: grantId,
        caseId: found.id,
        tableId: found.tableId,
        purpose: found.purpose,
      });
      const { confidential } = await this.kindOf(found.tableId);
      const about = {
        objectType: 'participation',
        objectId: grantId,
        caseId: found.id,
        confidential,
      } as const;
      await this.tell.of(found.tableId, emergencyAccessUsed, about, {
        exceptId: actor.personId,
        others: await this.duties.of('privacy-officer'),
      });
      return { caseId: found.id, until: until.toISOString() };
    });
  }

  private async kindOf(tableId: string): Promise<TableDefinition> {
    return this.catalogue.get((await this.tables.byId(tableId)).kind);
  }
}
