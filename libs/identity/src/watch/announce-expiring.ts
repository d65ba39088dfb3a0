import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { registerAudit } from '../register.audit.js';
import { expiring } from '../register.messages.js';
import { type Expiring, ExpiringThings } from './expiring.query.js';
import { RegisterReceivers } from './register-receivers.js';
import { WatchLock } from './watch-lock.js';

/** Tells in time that covenants, screenings and seats end: one message for each kind and organisation at a time. */
@Injectable()
export class AnnounceExpiring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly things: ExpiringThings,
    private readonly receivers: RegisterReceivers,
    private readonly lock: WatchLock,
    private readonly clock: Clock,
  ) {}

  /** Returns how many things were announced. */
  async execute(actor: Actor, noticeDays: readonly number[]): Promise<number> {
    const due = await this.unitOfWork.lookUp(actor, () => this.things.unannounced(noticeDays));
    if (due.length === 0) return 0;
    return this.unitOfWork.run(actor, async () => {
      await this.lock.take();
      const things = await this.things.unannounced(noticeDays);
      for (const thing of things) await this.remember(thing);
      const organisations = [...new Set(things.map((thing) => thing.organisationId))];
      for (const organisationId of organisations) await this.tell(organisationId, things);
      await this.audit.record(actor, registerAudit.expiryAnnounced, {
        objectType: 'organisation',
        objectIds: organisations,
      });
      return things.length;
    });
  }

  private async remember({ kind, thingId, endsOn, daysBefore }: Expiring): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO identity.expiry_announcement (kind, thing_id, ends_on, days_before, announced_on)
       VALUES ($1, $2, $3, $4, $5)`,
      [kind, thingId, endsOn, daysBefore, this.clock.today()],
    );
  }

  private async tell(organisationId: string, things: readonly Expiring[]): Promise<void> {
    const own = things.filter((thing) => thing.organisationId === organisationId);
    const receivers = await this.receivers.all(organisationId);
    for (const kind of new Set(own.map((thing) => thing.kind))) {
      for (const receiverId of receivers) {
        await this.outbox.add(expiring[kind], {
          ...{ receiverId, objectType: 'organisation', objectId: organisationId },
          ...{ caseId: null, tableId: null, confidential: false },
        });
      }
    }
  }
}
