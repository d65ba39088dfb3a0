import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor, isTruth } from '#lib/http';
import { OrganisationNames, PersonNames } from '#lib/identity';
import { type Actor, Clock, isId, type Page, type PageRequest, toPage } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { ParticipantPage } from './participant.dto.js';
import { noEnd, Participant } from './participant.js';

const columns = `p.id, p.organisation_id AS "organisationId", p.person_id AS "personId", p.level, p.track, p.origin,
  p.reason, p.invited_by AS "invitedBy", p.started_at AS "startedAt", p.valid_from AS "validFrom",
  p.valid_until AS "validUntil", p.ended_at AS "endedAt", p.over`;

/** Who may see the case: first those who still may or will, then those who no longer do; newest first. */
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

  execute(actor: Actor, caseId: string, page: PageRequest): Promise<ParticipantPage> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'read-dossier', Case, caseId);
      const { items: rows, next } = await this.visibleIn(actor, caseId, page);
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
      return { items, next };
    });
  }

  /** Partners on one track are not told who is on the other. */
  private async visibleIn(actor: Actor, caseId: string, page: PageRequest): Promise<Page<Participant>> {
    const [over, after] = decodeCursor(page.after, isTruth, isId) ?? [null, null];
    const visible = this.gate.visible(actor, Participant, 'p', 6);
    const rows = await this.unitOfWork.manager.query<(Participant & { over: boolean })[]>(
      `SELECT ${columns} FROM (SELECT *, COALESCE(ended_at, valid_until) <= $2 AS over FROM cases.participant) p
        WHERE p.case_id = $1 AND ${visible.sql} AND ($3::boolean IS NULL OR p.over > $3 OR p.over = $3 AND p.id < $4)
        ORDER BY p.over, p.id DESC LIMIT $5`,
      [caseId, this.clock.now(), over, after, page.limit + 1, ...visible.values],
    );
    const { items, next } = toPage(rows, page.limit, (row) => encodeCursor(String(row.over), row.id));
    return { items: items.map((row) => Object.assign(new Participant(), row)), next };
  }
}
