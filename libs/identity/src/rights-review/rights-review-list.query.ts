import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { type Actor, Clock, isId, type Page, toPage } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import type { RightsReviewItem, RightsReviewListQuery } from './rights-review.dto.js';
import { RightsReview } from './rights-review.js';

/** SQL for a RightsReviewItem; `v` is identity.rights_review, `$1` the day. */
export const reviewColumns = `
  v.id, v.kind, v.organisation_id AS "organisationId", v.opened_on::text AS "openedOn", v.due_on::text AS "dueOn",
  v.closed_on::text AS "closedOn", v.closed_on IS NULL AND v.due_on < $1 AS overdue,
  (SELECT o.name FROM identity.organisation o WHERE o.id = v.organisation_id) AS "organisationName",
  (SELECT count(*)::int FROM identity.rights_review_line l WHERE l.review_id = v.id) AS lines,
  (SELECT count(*)::int FROM identity.rights_review_decision d WHERE d.review_id = v.id) AS decided,
  (SELECT count(*)::int FROM identity.rights_review_decision d
    WHERE d.review_id = v.id AND d.decision = 'withdrawn') AS withdrawn`;

/** The reviews that the reader may see, newest first. */
@Injectable()
export class RightsReviewList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, query: RightsReviewListQuery): Promise<Page<RightsReviewItem>> {
    return this.unitOfWork.run(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const visible = this.gate.visible(actor, RightsReview, 'v', 5);
      const rows = await this.unitOfWork.manager.query<RightsReviewItem[]>(
        `SELECT ${reviewColumns} FROM identity.rights_review v
          WHERE ($2::uuid IS NULL OR v.id < $2)
            AND ($3::text IS NULL OR (v.closed_on IS NULL) = ($3 = 'open'))
            AND ${visible.sql}
          ORDER BY v.id DESC LIMIT $4`,
        [this.clock.today(), after, query.state ?? null, query.limit + 1, ...visible.values],
      );
      const page = toPage(rows, query.limit, (row) => encodeCursor(row.id));
      await this.audit.record(actor, registerAudit.rightsReviewsListed, {
        objectType: 'rights-review',
        objectIds: page.items.map((row) => row.id),
      });
      return page;
    });
  }
}
