import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { DutyHolders, TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, wholeMinute } from '#lib/kernel';
import { TableCatalogue, type TableDefinition } from '#lib/table-definition';
import { FindableCase, type FoundCase } from '../access-requests/findable-case.js';
import { TellLeaders } from '../access-requests/tell-leaders.js';
import { caseAudit } from '../cases.audit.js';
import { emergencyAccessUsed } from '../cases.messages.js';
import { Grants } from '../participants/grants.js';
import type { EmergencyAccessDto, EmergencyAccessView } from './emergency-access.dto.js';
import { type EmergencyUse, EmergencyUses } from './emergency-uses.js';

@Injectable()
export class UseEmergencyAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: FindableCase,
    private readonly uses: EmergencyUses,
    private readonly grants: Grants,
    private readonly duties: DutyHolders,
    private readonly tell: TellLeaders,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a case to who cannot wait, for a few hours; chair and privacy officers are told at once. Not where the table
   * forbids it, nor for who is excluded: the answer to both is that there is no such case, and so is all that is done
   * before it. Every attempt that opens nothing is recorded as a refusal, of a case only when one was found.
   */
  execute(actor: Actor, input: EmergencyAccessDto): Promise<EmergencyAccessView> {
    return this.unitOfWork.run(actor, async () => {
      const uses = await this.uses.ofLastDay(actor);
      const found = await this.cases.byNumber(input.caseNumber);
      try {
        return await this.open(actor, input, uses, found);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        throw error.asRefusal({ caseId: found?.id ?? null, tableId: found?.tableId ?? null });
      }
    });
  }

  private async open(
    actor: Actor,
    input: EmergencyAccessDto,
    uses: readonly EmergencyUse[],
    found: FoundCase | null,
  ): Promise<EmergencyAccessView> {
    const seat = found ? this.cases.seatFor(actor, found) : actor.memberships[0];
    // Of some table also without a case: a look-up less would tell.
    const definition = seat && (await this.definitionAt(found?.tableId ?? seat.tableId));
    this.uses.assertSomeLeft(uses);
    if (!found || !seat || !definition?.breakGlassAllowed)
      throw DomainError.invalid(
        'caseNumber',
        'unknown',
        'Voor dit nummer kunt u geen noodtoegang gebruiken.',
      );
    this.uses.assertNotEnded(uses, found.id);
    const until = new Date(wholeMinute(this.clock.now()).getTime() + input.hours * 3_600_000);
    const grantId = await this.grants.give(actor, found, {
      organisationId: seat.organisationId,
      personId: actor.personId,
      level: 'dossier',
      reason: input.reason,
      origin: 'break-glass',
      until,
    });
    if (grantId === null)
      throw new DomainError('conflict', 'already-open', 'Uw noodtoegang tot deze casus loopt nog.');
    const about = { objectType: 'participation', objectId: grantId, caseId: found.id } as const;
    await this.audit.record(actor, caseAudit.emergencyAccess, {
      ...about,
      tableId: found.tableId,
      purpose: found.purpose,
    });
    const { confidential } = definition;
    await this.tell.of(
      found.tableId,
      emergencyAccessUsed,
      { ...about, confidential },
      {
        exceptId: actor.personId,
        others: await this.duties.of('privacy-officer'),
      },
    );
    return { caseId: found.id, until: until.toISOString() };
  }

  private async definitionAt(tableId: string): Promise<TableDefinition> {
    return this.catalogue.get((await this.tables.byId(tableId)).kind);
  }
}
