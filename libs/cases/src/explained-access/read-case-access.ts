import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { PersonNames, TableDirectory } from '#lib/identity';
import { type Actor, DomainError, isId } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { AccessExplanation } from './access.dto.js';
import { describeExclusion, describeGround } from './describe-ground.js';
import { explainCase, explainItem, type SeatExplained } from './explain-access.js';
import { type ExplainedCase, Grounds } from './grounds.query.js';
import type { Period } from './period.js';

/** More grants than any case ever has. */
const most = 5_000;

/** Who may see a case, or an item in it, now or on a day gone by: through what, given by whom, why and until when. */
@Injectable()
export class ReadCaseAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly people: PersonNames,
    private readonly grounds: Grounds,
    private readonly gate: Gate,
  ) {}

  toCase(actor: Actor, caseId: string, on: string | undefined): Promise<AccessExplanation> {
    return this.unitOfWork.run(actor, async () => {
      const period = await this.grounds.period(on);
      const [file, seats] = await this.explain(caseId, period);
      return this.answer(actor, file, period, seats, { objectType: 'case', objectId: caseId });
    });
  }

  toItem(actor: Actor, itemId: string, on: string | undefined): Promise<AccessExplanation> {
    return this.unitOfWork.run(actor, async () => {
      const period = await this.grounds.period(on);
      const item = isId(itemId) ? await this.grounds.itemOf(itemId, period) : null;
      if (!item) throw DomainError.notFound();
      const [file, seats] = await this.explain(item.caseId, period);
      const about = { objectType: 'information-item', objectId: itemId };
      return this.answer(actor, file, period, file.isOpen ? explainItem(item, seats) : [], about);
    });
  }

  private async explain(caseId: string, period: Period): Promise<[ExplainedCase, SeatExplained[]]> {
    const file = isId(caseId) ? await this.grounds.caseOf(caseId, period) : null;
    if (!file || file.openedAt > period.till) throw DomainError.notFound();
    const seats = await this.tables.seats({ tableId: file.tableId }, period.day);
    const grants = await this.grounds.grantsIn(caseId, period, most);
    const exclusions = await this.grounds.exclusions(period, { caseId });
    return [file, explainCase(file, seats, grants, exclusions)];
  }

  private async answer(
    actor: Actor,
    file: ExplainedCase,
    period: Period,
    seats: readonly SeatExplained[],
    about: { objectType: string; objectId: string },
  ): Promise<AccessExplanation> {
    await this.audit.record(actor, caseAudit.accessExplained, {
      ...about,
      caseId: file.id,
      tableId: file.tableId,
      reason: period.day,
    });
    const names = await this.people.namesOf(
      seats.flatMap(({ grounds, exclusions }) => [
        ...grounds.flatMap((ground) => (ground.kind === 'grant' ? [ground.grant.invitedBy] : [])),
        ...exclusions.map(({ decidedBy }) => decidedBy),
      ]),
    );
    const tellsWhy = await this.leads(actor, file.id);
    const table = await this.tables.byId(file.tableId);
    return {
      caseNumber: file.number,
      tableName: table.name,
      on: period.day,
      people: seats.map(({ seat, grounds, exclusions }) => ({
        personId: seat.personId,
        personName: seat.personName,
        organisationId: seat.organisationId,
        organisationName: seat.organisationName,
        role: seat.role,
        sees: exclusions.length === 0,
        grounds: grounds.map((ground) => describeGround(ground, names, tellsWhy)),
        exclusions: exclusions.map((exclusion) => describeExclusion(exclusion, names, tellsWhy)),
      })),
    };
  }

  /** What may be done with a case is asked of who may read it; a privacy officer may not. */
  private async leads(actor: Actor, caseId: string): Promise<boolean> {
    if (!(await this.gate.canSee(actor, 'case', caseId))) return false;
    return (await this.gate.allowedActions(actor, Case, caseId, ['invite'])).length > 0;
  }
}
