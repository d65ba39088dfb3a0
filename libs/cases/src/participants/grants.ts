import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, newId, wholeMinute } from '#lib/kernel';
import type { Track } from '#lib/table-definition';
import { caseAudit } from '../cases.audit.js';
import { noEnd, type ParticipationLevel, type ParticipationOrigin } from './participant.js';

interface CaseOfGrant {
  readonly id: string;
  readonly tableId: string;
  readonly purpose: string;
}

export interface Grant {
  readonly organisationId: string;
  /** `null`: everyone of the organisation who sits at the table. */
  readonly personId: string | null;
  readonly level: ParticipationLevel;
  readonly track?: Track | 'all' | undefined;
  readonly reason: string;
  readonly origin: ParticipationOrigin;
  readonly originId?: string;
  /** From the beginning of this minute; now when not given. */
  readonly from?: Date | undefined;
  /** Until the beginning of this minute; without end when not given. */
  readonly until?: Date | undefined;
}

/** Gives and ends sight of a case, inside the running transaction and with its event; who may is asked before. */
@Injectable()
export class Grants {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the grant, or `null` when there is one like it already. */
  async give(actor: Actor, file: CaseOfGrant, grant: Grant): Promise<string | null> {
    const { manager } = this.unitOfWork;
    const [id, now] = [newId(), this.clock.now()];
    await manager.query(
      `UPDATE cases.participant SET ended_at = valid_until
        WHERE case_id = $1 AND organisation_id = $2 AND ended_at IS NULL AND valid_until <= $3`,
      [file.id, grant.organisationId, now],
    );
    const inserted = await manager.query<object[]>(
      `INSERT INTO cases.participant (id, case_id, table_id, organisation_id, person_id, level, track, reason,
         invited_by, started_at, valid_from, valid_until, origin, origin_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[
          id,
          file.id,
          file.tableId,
          grant.organisationId,
          grant.personId,
          grant.level,
          grant.track ?? 'all',
        ],
        ...[grant.reason, actor.personId, now, wholeMinute(grant.from ?? now), grant.until ?? noEnd],
        ...[grant.origin, grant.originId ?? null],
      ],
    );
    if (inserted.length === 0) return null;
    await this.record(actor, file, id, caseAudit.participantInvited);
    return id;
  }

  /** Ends a grant that still runs; kept with its end, for who could see what must stay known. False when none does. */
  async end(actor: Actor, file: CaseOfGrant, id: string): Promise<boolean> {
    const ended = await this.unitOfWork.manager.query<[object[], number]>(
      `UPDATE cases.participant SET ended_at = $3, ended_by = $4
        WHERE id = $1 AND case_id = $2 AND ended_at IS NULL RETURNING id`,
      [id, file.id, this.clock.now(), actor.personId],
    );
    if (ended[1] !== 1) return false;
    await this.record(actor, file, id, caseAudit.participantEnded);
    return true;
  }

  /** Ends every grant of a case that is about to be closed. By nobody: it was the case that ended. */
  async endWithCase(actor: Actor, file: CaseOfGrant, closedAt: Date): Promise<void> {
    const [ended] = await this.unitOfWork.manager.query<[{ id: string; ran: boolean }[], number]>(
      `UPDATE cases.participant SET ended_at = LEAST(valid_until, $2)
        WHERE case_id = $1 AND ended_at IS NULL RETURNING id, valid_until > $2 AS ran`,
      [file.id, closedAt],
    );
    for (const { id } of ended.filter(({ ran }) => ran))
      await this.record(actor, file, id, caseAudit.participantEnded, 'case-closed');
  }

  /** How many grants the closing of a case ended. */
  async countEndedWith(caseId: string, closedAt: Date): Promise<number> {
    const [counted] = await this.unitOfWork.manager.query<{ ended: number }[]>(
      `SELECT count(*)::int AS ended FROM cases.participant
        WHERE case_id = $1 AND ended_at = $2 AND valid_until > $2`,
      [caseId, closedAt],
    );
    return counted?.ended ?? 0;
  }

  private record(
    actor: Actor,
    file: CaseOfGrant,
    id: string,
    event: (typeof caseAudit)[keyof typeof caseAudit],
    reason?: string,
  ) {
    return this.audit.record(actor, event, {
      objectType: 'participant',
      objectId: id,
      caseId: file.id,
      tableId: file.tableId,
      purpose: file.purpose,
      reason: reason ?? null,
    });
  }
}
