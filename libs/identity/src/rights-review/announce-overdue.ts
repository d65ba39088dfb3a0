import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { registerAudit } from '../register.audit.js';
import { rightsReviewOverdue } from '../register.messages.js';
import { RegisterReceivers } from '../watch/register-receivers.js';

/** Tells, once, that a review was not finished in time. */
@Injectable()
export class AnnounceOverdue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly receivers: RegisterReceivers,
    private readonly clock: Clock,
  ) {}

  /** Returns how many reviews it told about. */
  async execute(actor: Actor): Promise<number> {
    const late = `closed_on IS NULL AND due_on < $1 AND overdue_told_on IS NULL`;
    const today = this.clock.today();
    const waiting = await this.unitOfWork.lookUp(actor, () =>
      this.unitOfWork.manager.query<object[]>(`SELECT FROM identity.rights_review WHERE ${late} LIMIT 1`, [
        today,
      ]),
    );
    if (waiting.length === 0) return 0;
    return this.unitOfWork.run(actor, async () => {
      const [reviews] = await this.unitOfWork.manager.query<
        [{ id: string; organisationId: string }[], number]
      >(
        `UPDATE identity.rights_review SET overdue_told_on = $1 WHERE ${late}
         RETURNING id, organisation_id AS "organisationId"`,
        [today],
      );
      for (const { id, organisationId } of reviews) {
        for (const receiverId of await this.receivers.all(organisationId)) {
          await this.outbox.add(rightsReviewOverdue, {
            ...{ receiverId, objectType: 'rights-review', objectId: id },
            ...{ caseId: null, tableId: null, confidential: false },
          });
        }
      }
      await this.audit.record(actor, registerAudit.rightsReviewsOverdue, {
        objectType: 'rights-review',
        objectIds: reviews.map(({ id }) => id),
      });
      return reviews.length;
    });
  }
}
