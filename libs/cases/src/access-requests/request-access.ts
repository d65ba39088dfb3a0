import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, newId } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { TableCatalogue } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import { accessAsked } from '../cases.messages.js';
import type { RequestAccessDto } from './access-request.dto.js';
import { FindableCase } from './findable-case.js';

@Injectable()
export class RequestAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly cases: FindableCase,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for sight of a case by its number. The answer is the same whether or not there is such a case, and so is all that
   * is done before it: a request about none stays unanswered.
   */
  execute(actor: Actor, input: RequestAccessDto): Promise<{ id: string }> {
    return this.unitOfWork.run(actor, async () => {
      const found = await this.cases.byNumber(input.caseNumber);
      const seat = found ? this.cases.seatFor(actor, found) : actor.memberships[0];
      if (!seat) throw DomainError.forbidden();
      // Of some table also without a case: a look-up less would tell.
      const { kind } = await this.tables.byId(found?.tableId ?? seat.tableId);
      const id = newId();
      const inserted = await this.unitOfWork.manager.query<object[]>(
        `INSERT INTO cases.access_request (id, case_number, case_id, table_id, municipality, requester_id,
           organisation_id, level, reason, requested_at, status, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'pending', 1) ON CONFLICT DO NOTHING RETURNING id`,
        [
          ...[id, input.caseNumber.trim().toUpperCase(), found?.id ?? null, found?.tableId ?? null],
          ...[found?.municipality ?? null, actor.personId, seat.organisationId, input.level, input.reason],
          this.clock.now(),
        ],
      );
      if (inserted.length === 0) {
        throw new DomainError(
          'conflict',
          'already-requested',
          'U hebt hier al om gevraagd; er is nog niet besloten.',
        );
      }
      await this.audit.record(actor, caseAudit.accessRequested, {
        objectType: 'access-request',
        objectId: id,
        caseId: found?.id ?? null,
        tableId: found?.tableId ?? null,
      });
      await this.outbox.add(accessAsked, {
        requestId: id,
        requesterId: actor.personId ?? '',
        caseId: found?.id ?? null,
        tableId: found?.tableId ?? null,
        confidential: this.catalogue.get(kind).confidential,
      });
      return { id };
    });
  }
}
