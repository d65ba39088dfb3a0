import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, leadingRoles, type TableRole } from '#lib/kernel';
import { type Announcement, type Message, Outbox } from '#lib/queue';
import { DutyHolders } from '../people/duty-holders.query.js';
import { TableDirectory } from '../tables/table-directory.query.js';
import {
  type changedByAdministrator,
  type changedByOwner,
  privilegedAccountChanged,
  specialRightsGiven,
} from './account.messages.js';

type ByAdministrator = (typeof changedByAdministrator)[keyof typeof changedByAdministrator];
type ByOwner = (typeof changedByOwner)[keyof typeof changedByOwner];

/** Who sees a whole table, or that its cases run. */
const tellingRoles: readonly TableRole[] = [...leadingRoles, 'chain-coordinator'];

/**
 * Tells, in the running transaction, that the way somebody gets in has changed, or how far: what nobody hears of can be
 * taken over.
 */
@Injectable()
export class AccountNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly holders: DutyHolders,
    private readonly tables: TableDirectory,
    private readonly clock: Clock,
  ) {}

  async byOwner(personId: string, what: ByOwner): Promise<void> {
    await this.tell(personId, what, personId);
  }

  /**
   * To the person, and about somebody with special rights to those who watch over them. `formerAddressId`: where the
   * mail goes when the address itself was changed.
   */
  async byAdministrator(
    actor: Actor,
    personId: string,
    what: ByAdministrator,
    formerAddressId: string | null = null,
  ): Promise<void> {
    await this.tell(personId, what, personId, formerAddressId);
    if (!(await this.isPrivileged(personId))) return;
    await this.tellOthers(await this.watching(), privilegedAccountChanged, { actor, personId });
  }

  /** A seat that sees much was given: told to who leads the table as well. Of other seats nothing is told. */
  async seatGiven(actor: Actor, personId: string, tableId: string, role: TableRole): Promise<void> {
    if (!tellingRoles.includes(role)) return;
    const leaders = await this.tables.people(tableId, { roles: leadingRoles });
    const receivers = [...leaders.map(({ id }) => id), ...(await this.watching())];
    await this.tellOthers(receivers, specialRightsGiven, { actor, personId });
  }

  /** A duty was given, or its holder got an account. */
  async dutiesGiven(actor: Actor, personId: string): Promise<void> {
    await this.tellOthers(await this.watching(), specialRightsGiven, { actor, personId });
  }

  private async watching(): Promise<string[]> {
    return [...(await this.holders.of('administrator')), ...(await this.holders.of('privacy-officer'))];
  }

  private async tellOthers(
    receiverIds: readonly string[],
    what: Message<Announcement>,
    { actor, personId }: { actor: Actor; personId: string },
  ): Promise<void> {
    for (const receiverId of new Set(receiverIds)) {
      if (receiverId !== actor.personId && receiverId !== personId)
        await this.tell(receiverId, what, personId);
    }
  }

  private async tell(
    receiverId: string,
    what: Message<Announcement>,
    personId: string,
    formerAddressId: string | null = null,
  ): Promise<void> {
    await this.outbox.add(what, {
      ...{ receiverId, objectType: 'account', objectId: personId },
      ...{ caseId: null, tableId: null, confidential: false },
      // Whoever took over an account can read its inbox before its owner does.
      ...{ mailAlways: true, formerAddressId },
    });
  }

  /** Has a duty, or leads a table now or from a later day on. */
  private async isPrivileged(personId: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<object[]>(
      `SELECT FROM identity.person p WHERE p.id = $1 AND (p.duties <> '{}' OR EXISTS (
         SELECT FROM identity.membership m WHERE m.person_id = p.id AND m.role IN ('chair', 'process-coordinator')
            AND (m.ends_on IS NULL OR m.ends_on >= $2)))`,
      [personId, this.clock.today()],
    );
    return rows.length > 0;
  }
}
