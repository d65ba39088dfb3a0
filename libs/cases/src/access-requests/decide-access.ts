import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, DomainError, wholeMinute } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { TableCatalogue } from '#lib/table-definition';
import { Case } from '../case-file/case.js';
import { CaseAccess } from '../case-file/case-access.query.js';
import { caseAudit } from '../cases.audit.js';
import { accessDecided } from '../cases.messages.js';
import { Grants } from '../participants/grants.js';
import { checkTrack } from '../participants/known-track.js';
import type { DecideAccessDto, RequestState } from './access-request.dto.js';
import { AccessRequest } from './access-request.js';

@Injectable()
export class DecideAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly cases: CaseAccess,
    private readonly grants: Grants,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Only by who leads the table: nobody gives what they do not have. The request is kept, whatever the answer. */
  execute(actor: Actor, id: string, version: number, input: DecideAccessDto): Promise<RequestState> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const request = await this.gate.load(actor, 'decide', AccessRequest, id);
      await claimVersion(manager, AccessRequest, id, version);
      if (request.requesterId === actor.personId) {
        throw DomainError.ruleBroken('own-request', 'Over uw eigen verzoek beslist een ander.');
      }
      request.assertPending();
      const by = { personId: actor.personId ?? '', at: this.clock.now(), motivation: input.motivation };
      const participantId = input.granted ? await this.grant(actor, request, input) : null;
      request.decide(
        participantId === null ? { status: 'refused', participantId } : { status: 'granted', participantId },
        by,
      );
      await manager.save(AccessRequest, request);
      await this.audit.record(actor, caseAudit.accessDecided, {
        objectType: 'access-request',
        objectId: id,
        caseId: request.caseId,
        tableId: request.tableId,
        fields: ['status'],
      });
      await this.announce(request);
      return { status: request.status, version: request.version };
    });
  }

  private async grant(actor: Actor, request: AccessRequest, input: DecideAccessDto): Promise<string> {
    const until = input.until === undefined ? undefined : wholeMinute(new Date(input.until));
    const file = await this.gate.load(actor, 'invite', Case, request.caseId ?? '');
    await this.cases.keepOpen(file.id);
    const { kind } = await this.tables.byId(file.tableId);
    const errors = checkTrack(this.catalogue.get(kind), input.track);
    if (until !== undefined && until <= this.clock.now())
      errors.push({ field: 'until', code: 'in-past', message: 'Kies een einde dat na nu ligt.' });
    if (errors.length > 0)
      throw new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
    const id = await this.grants.give(actor, file, {
      organisationId: request.organisationId,
      personId: request.requesterId,
      level: request.level,
      track: input.track,
      reason: request.reason,
      origin: 'access-request',
      originId: request.id,
      until,
    });
    if (id === null) throw new Error('A request is granted once');
    return id;
  }

  private async announce(request: AccessRequest): Promise<void> {
    const table = await this.tables.byId(request.tableId ?? '');
    await this.outbox.add(accessDecided, {
      receiverId: request.requesterId,
      objectType: 'access-request',
      objectId: request.id,
      caseId: request.caseId,
      tableId: request.tableId,
      confidential: this.catalogue.get(table.kind).confidential,
    });
  }
}
