import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import type { ReviewKind } from './rights-review.js';

/**
 * SQL for the rights that a review of kind `$2` is about on day `$1`: seats that run or are to come, and duties;
 * each quarter only what is privileged (BIO2 8.02.01).
 */
export const rightsSql = `
  SELECT m.organisation_id, m.person_id, m.id AS membership_id, m.table_id, m.role, m.municipality, NULL AS duty,
         m.starts_on AS since
    FROM identity.membership m
   WHERE (m.ends_on IS NULL OR m.ends_on >= GREATEST($1::date, m.starts_on))
     AND ($2 = 'yearly' OR m.role IN ('chair', 'process-coordinator'))
  UNION ALL
  SELECT p.organisation_id, p.id, NULL, NULL, NULL, NULL, duty, NULL
    FROM identity.person p CROSS JOIN unnest(p.duties) duty
   WHERE p.active`;

/** What an organisation is to look at, as it is when the review is opened. */
@Injectable()
export class ReviewLines {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async fill(review: { id: string; kind: ReviewKind; organisationId: string }): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO identity.rights_review_line
         (id, review_id, person_id, membership_id, table_id, role, municipality, duty)
       SELECT uuidv7(), $3, r.person_id, r.membership_id, r.table_id, r.role, r.municipality, r.duty
         FROM (${rightsSql}) r WHERE r.organisation_id = $4`,
      [this.clock.today(), review.kind, review.id, review.organisationId],
    );
  }
}
