import { Injectable } from '@nestjs/common';
import { TableDirectory } from '#lib/identity';
import { type Announcement, type Message, Outbox } from '#lib/queue';

/** Announces something to those who lead a table. */
@Injectable()
export class TellLeaders {
  constructor(
    private readonly tables: TableDirectory,
    private readonly outbox: Outbox,
  ) {}

  /** To leaders, and `others`, but not to `exceptId`. Who may not see the object is left out at delivery. */
  async of(
    tableId: string,
    message: Message<Announcement>,
    about: Pick<Announcement, 'objectType' | 'objectId' | 'caseId' | 'confidential'>,
    { exceptId, others = [] }: { exceptId: string | null; others?: readonly string[] },
  ): Promise<void> {
    const leaders = await this.tables.people(tableId, { roles: ['chair', 'process-coordinator'] });
    for (const receiverId of new Set([...leaders.map(({ id }) => id), ...others])) {
      if (receiverId !== exceptId) await this.outbox.add(message, { ...about, receiverId, tableId });
    }
  }
}
