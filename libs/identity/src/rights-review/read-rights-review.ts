import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import { mayDecide } from './may-decide.js';
import type { RightsReviewItem, RightsReviewLineItem, RightsReviewView } from './rights-review.dto.js';
import { RightsReview } from './rights-review.js';
import { reviewColumns } from './rights-review-list.query.js';

interface Row extends Omit<RightsReviewLineItem, 'decidedAt' | 'mayDecide'> {
  readonly decidedAt: Date | null;
  readonly contactPersonId: string | null;
}

@Injectable()
export class ReadRightsReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<RightsReviewView> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'read', RightsReview, id);
      const [item] = await this.unitOfWork.manager.query<[RightsReviewItem]>(
        `SELECT ${reviewColumns} FROM identity.rights_review v WHERE v.id = $2`,
        [this.clock.today(), id],
      );
      const lines = await this.lines(id);
      await this.audit.record(actor, registerAudit.rightsReviewRead, {
        objectType: 'rights-review',
        objectId: id,
      });
      const lineItems = lines.map(({ contactPersonId, decidedAt, ...line }) => ({
        ...line,
        decidedAt: decidedAt?.toISOString() ?? null,
        mayDecide: line.decision === null && mayDecide(actor, contactPersonId, line.personId),
      }));
      return { ...item, lineItems };
    });
  }

  private lines(reviewId: string): Promise<Row[]> {
    return this.unitOfWork.manager.query(
      `SELECT l.id, l.person_id AS "personId", p.name AS "personName", t.name AS "tableName", l.role,
              l.municipality, l.duty, d.decision, d.reason, by.name AS "decidedByName",
              d.decided_at AS "decidedAt", o.contact_person_id AS "contactPersonId"
         FROM identity.rights_review_line l
         JOIN identity.rights_review v ON v.id = l.review_id
         JOIN identity.organisation o ON o.id = v.organisation_id
         JOIN identity.person p ON p.id = l.person_id
         LEFT JOIN identity.casus_table t ON t.id = l.table_id
         LEFT JOIN identity.rights_review_decision d ON d.line_id = l.id
         LEFT JOIN identity.person by ON by.id = d.decided_by
        WHERE l.review_id = $1 ORDER BY p.name, p.id, t.name, l.id LIMIT 10000`,
      [reviewId],
    );
  }
}
