import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, DomainError, isId } from '#lib/kernel';
import { assertNotOwn } from '../people/own-rights.js';
import { registerAudit } from '../register.audit.js';
import { mayDecide } from './may-decide.js';
import type { DecideLineDto, LineDecided } from './rights-review.dto.js';
import { RightsReview } from './rights-review.js';
import { type ReviewedRight, WithdrawRight } from './withdraw-right.js';

interface Line extends ReviewedRight {
  readonly contactPersonId: string | null;
}

@Injectable()
export class DecideLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly withdrawal: WithdrawRight,
    private readonly clock: Clock,
  ) {}

  /** Once for each line: what was decided is kept as it was. */
  execute(actor: Actor, reviewId: string, lineId: string, input: DecideLineDto): Promise<LineDecided> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'decide', RightsReview, reviewId);
      const line = await this.line(reviewId, lineId);
      assertNotOwn(actor, line.personId);
      if (!mayDecide(actor, line.contactPersonId, line.personId)) throw DomainError.forbidden();
      const reason = input.reason ?? null;
      if (input.decision === 'withdrawn' && reason === null) {
        throw DomainError.invalid('reason', 'required', 'Zeg waarom dit recht wordt ingetrokken.');
      }
      await this.keep(actor, reviewId, lineId, input.decision, reason);
      if (input.decision === 'withdrawn') await this.withdrawal.execute(actor, line);
      const closed = await this.closeWhenDone(reviewId);
      await this.audit.record(actor, registerAudit.rightsReviewDecided, {
        objectType: 'rights-review',
        objectId: reviewId,
        objectIds: [lineId, line.personId],
        tableId: line.tableId,
        fields: [input.decision],
      });
      return { id: lineId, closed };
    });
  }

  /** Holds the review until the commit, so that of two last lines one closes it. */
  private async line(reviewId: string, lineId: string): Promise<Line> {
    if (!isId(lineId)) throw DomainError.notFound();
    const [line] = await this.unitOfWork.manager.query<Line[]>(
      `SELECT l.person_id AS "personId", l.membership_id AS "membershipId", l.table_id AS "tableId", l.duty,
              o.contact_person_id AS "contactPersonId"
         FROM identity.rights_review_line l
         JOIN identity.rights_review v ON v.id = l.review_id
         JOIN identity.organisation o ON o.id = v.organisation_id
        WHERE l.id = $1 AND l.review_id = $2 FOR UPDATE OF v`,
      [lineId, reviewId],
    );
    if (!line) throw DomainError.notFound();
    return line;
  }

  private async keep(
    actor: Actor,
    reviewId: string,
    lineId: string,
    decision: string,
    reason: string | null,
  ): Promise<void> {
    const kept = await this.unitOfWork.manager.query<object[]>(
      `INSERT INTO identity.rights_review_decision (line_id, review_id, decision, reason, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING line_id`,
      [lineId, reviewId, decision, reason, actor.personId, this.clock.now()],
    );
    if (kept.length === 1) return;
    throw new DomainError('conflict', 'already-decided', 'Hierover is al besloten.');
  }

  private async closeWhenDone(reviewId: string): Promise<boolean> {
    const [closed] = await this.unitOfWork.manager.query<[object[], number]>(
      `UPDATE identity.rights_review SET closed_on = $2
        WHERE id = $1 AND NOT EXISTS (
          SELECT FROM identity.rights_review_line l WHERE l.review_id = $1 AND NOT EXISTS (
            SELECT FROM identity.rights_review_decision d WHERE d.line_id = l.id)) RETURNING id`,
      [reviewId, this.clock.today()],
    );
    return closed.length > 0;
  }
}
