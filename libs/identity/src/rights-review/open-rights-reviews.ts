import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, addPeriod, Clock, newId } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { registerAudit } from '../register.audit.js';
import { rightsReviewOpened } from '../register.messages.js';
import { RegisterReceivers } from '../watch/register-receivers.js';
import { WatchLock } from '../watch/watch-lock.js';
import { ReviewDue } from './review-due.query.js';
import { type ReviewKind, reviewKinds, RightsReview } from './rights-review.js';
import { ReviewLines } from './review-lines.js';

/** How long the organisation has. */
const term = { days: 30 };

/** Opens a review for each organisation that has none open of this kind, and tells who is to do it. */
@Injectable()
export class OpenRightsReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly due: ReviewDue,
    private readonly lines: ReviewLines,
    private readonly receivers: RegisterReceivers,
    private readonly lock: WatchLock,
    private readonly clock: Clock,
  ) {}

  /** For all organisations, because an administrator asks for it. */
  execute(actor: Actor, kind: ReviewKind): Promise<{ opened: number }> {
    return this.unitOfWork.run(actor, async () => {
      this.gate.require(actor, 'open', Object.assign(new RightsReview(), { kind }));
      await this.lock.take();
      return { opened: await this.open(actor, kind, await this.due.organisations(kind)) };
    });
  }

  /** For those whose last one is a year or a quarter ago. Returns how many were opened. */
  async openDue(actor: Actor): Promise<number> {
    let opened = 0;
    for (const kind of reviewKinds) {
      const since = addPeriod(this.clock.today(), kind === 'yearly' ? { years: -1 } : { months: -3 });
      const due = await this.unitOfWork.lookUp(actor, () => this.due.organisations(kind, since));
      if (due.length === 0) continue;
      opened += await this.unitOfWork.run(actor, async () => {
        await this.lock.take();
        return this.open(actor, kind, await this.due.organisations(kind, since));
      });
    }
    return opened;
  }

  private async open(actor: Actor, kind: ReviewKind, organisationIds: readonly string[]): Promise<number> {
    const today = this.clock.today();
    const reviews = organisationIds.map((organisationId) => ({
      ...{ id: newId(), kind, organisationId, openedBy: actor.personId },
      ...{ openedOn: today, dueOn: addPeriod(today, term), closedOn: null },
    }));
    if (reviews.length > 0) await this.unitOfWork.manager.insert(RightsReview, reviews);
    for (const review of reviews) {
      await this.lines.fill(review);
      await this.tell(review);
    }
    await this.audit.record(actor, registerAudit.rightsReviewsOpened, {
      objectType: 'rights-review',
      objectIds: reviews.map(({ id }) => id),
    });
    return reviews.length;
  }

  private async tell({ id, organisationId }: { id: string; organisationId: string }): Promise<void> {
    const contact = await this.receivers.contactOf(organisationId);
    const receivers = contact === null ? await this.receivers.administrators() : [contact];
    for (const receiverId of receivers) {
      await this.outbox.add(rightsReviewOpened, {
        ...{ receiverId, objectType: 'rights-review', objectId: id },
        ...{ caseId: null, tableId: null, confidential: false },
      });
    }
  }
}
