import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { OrganisationNames, PersonNames } from '#lib/identity';
import { type Actor, Clock } from '#lib/kernel';
import { In } from 'typeorm';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { ParticipantPage } from './participant.dto.js';
import { noEnd, Participant } from './participant.js';

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
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, caseId: string): Promise<ParticipantPage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'read-dossier', Case, caseId);
      const rows = await this.unitOfWork.manager.find(Participant, {
        where: { id: In(await this.visibleIn(actor, caseId)) },
        order: { startedAt: 'ASC', id: 'ASC' },
      });
      // Why somebody was let in may say what the case is about on a track that the reader is not on.
      const tellsWhy = (await this.gate.allowedActions(actor, Case, caseId, ['invite'])).length > 0;
      const organisations = await this.organisations.namesOf(rows.map((row) => row.organisationId));
      const people = await this.people.namesOf(rows.flatMap((row) => [row.personId, row.invitedBy]));
      await this.audit.record(actor, caseAudit.participantsRead, {
        objectType: 'case',
        objectId: caseId,
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      const now = this.clock.now();
      const items = rows.map((row) => ({
        id: row.id,
        organisationId: row.organisationId,
        organisationName: organisations.get(row.organisationId) ?? '',
        personId: row.personId,
        personName: row.personId === null ? null : (people.get(row.personId)?.name ?? null),
        level: row.level,
        track: row.track,
        origin: row.origin,
        reason: tellsWhy ? row.reason : null,
        invitedBy: people.get(row.invitedBy)?.name ?? '',
        state: row.stateAt(now),
        startedAt: row.startedAt.toISOString(),
        from: row.validFrom.toISOString(),
        until: row.validUntil < noEnd ? row.validUntil.toISOString() : null,
        endedAt: row.endedAt?.toISOString() ?? null,
      }));
      return { items, next: null };
    });
  }

  /** Partners on one track are not told who is on the other. */
  private async visibleIn(actor: Actor, caseId: string): Promise<string[]> {
    const visible = this.gate.visible(actor, Participant, 'p', 3);
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT p.id FROM cases.participant p WHERE p.case_id = $1 AND ${visible.sql} ORDER BY p.started_at, p.id LIMIT $2`,
      [caseId, most, ...visible.values],
    );
    return rows.map(({ id }) => id);
  }
}
