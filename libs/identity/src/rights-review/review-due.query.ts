import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import type { ReviewKind } from './rights-review.js';
import { rightsSql } from './review-lines.js';

/** For which organisations it is time to look at rights. */
@Injectable()
export class ReviewDue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Those that have rights to look at and no open review of this kind; given a day, only those whose last review was
   * opened on it or before. Who never had one counts from the oldest right.
   */
  async organisations(kind: ReviewKind, since: string | null = null): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT o.id FROM identity.organisation o
         JOIN LATERAL (SELECT min(r.since) AS since FROM (${rightsSql}) r WHERE r.organisation_id = o.id
                       HAVING count(*) > 0) rights ON true
        WHERE NOT EXISTS (SELECT FROM identity.rights_review v
                           WHERE v.organisation_id = o.id AND v.kind = $2 AND v.closed_on IS NULL)
          AND ($3::date IS NULL OR COALESCE(
                (SELECT max(v.opened_on) FROM identity.rights_review v WHERE v.organisation_id = o.id AND v.kind = $2),
                rights.since, '-infinity') <= $3)
        ORDER BY o.id`,
      [this.clock.today(), kind, since],
    );
    return rows.map((row) => row.id);
  }
}
