import { Injectable } from '@nestjs/common';
import { TableDirectory } from '#lib/identity';
import { type Actor, leadingRoles } from '#lib/kernel';
import { type Announcement, type Message, Outbox } from '#lib/queue';
import { TableCatalogue } from '#lib/table-definition';
import type { Signal } from './signal.js';

/** Tells those who do triage at the table of a signal, but for who made the news. */
@Injectable()
export class TellLeaders {
  constructor(
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly outbox: Outbox,
  ) {}

  async execute(actor: Actor, news: Message<Announcement>, signal: Signal): Promise<void> {
    const { kind } = await this.tables.byId(signal.tableId);
    const { confidential } = this.catalogue.get(kind);
    const leaders = await this.tables.people(signal.tableId, { roles: leadingRoles });
    for (const receiverId of new Set(leaders.map(({ id }) => id))) {
      if (receiverId === actor.personId) continue;
      await this.outbox.add(news, {
        receiverId,
        objectType: 'signal',
        objectId: signal.id,
        caseId: null,
        tableId: signal.tableId,
        confidential,
      });
    }
  }
}
