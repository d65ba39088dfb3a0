import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { ActorFactory, DutyHolders, TableDirectory } from '#lib/identity';
import { type Actor, DomainError } from '#lib/kernel';
import { Outbox } from '#lib/queue';
import { TableCatalogue } from '#lib/table-definition';
import { overseerExcluded } from '../cases.messages.js';
import { excludable } from './excludable.js';

/** Sees to it that nobody takes a case from the sight of all who oversee access to it, and that the others hear of it. */
@Injectable()
export class Overseers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duties: DutyHolders,
    private readonly actors: ActorFactory,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The privacy officers to tell when this person or organisation is excluded; nobody when none of them is kept out by it.
   * Throws `last-privacy-officer` when it leaves nobody but who excludes.
   */
  async leftWithout(actor: Actor, caseId: string, excludedId: string): Promise<readonly string[]> {
    const { manager } = this.unitOfWork;
    const officers = await this.actors.ofAll(await this.duties.of('privacy-officer'));
    if (![...officers.values()].some((one) => excludable(one).includes(excludedId))) return [];
    // Two at once could leave nobody.
    await manager.query('SELECT FROM cases.case WHERE id = $1 FOR NO KEY UPDATE', [caseId]);
    const excluded = await manager.query<{ id: string }[]>(
      'SELECT excluded_id AS id FROM cases.exclusion WHERE case_id = $1 AND ended_at IS NULL',
      [caseId],
    );
    const out = new Set([excludedId, ...excluded.map(({ id }) => id)]);
    const left = [...officers].filter(
      ([id, officer]) => id !== actor.personId && !excludable(officer).some((one) => out.has(one)),
    );
    if (left.length === 0) {
      throw DomainError.ruleBroken(
        'last-privacy-officer',
        'Er moet minstens één privacy officer, en een ander dan u, op deze casus kunnen toezien.',
      );
    }
    return left.map(([id]) => id);
  }

  async tell(
    receiverIds: readonly string[],
    exclusion: { id: string; caseId: string; tableId: string },
  ): Promise<void> {
    if (receiverIds.length === 0) return;
    const { id, caseId, tableId } = exclusion;
    const { confidential } = this.catalogue.get((await this.tables.byId(tableId)).kind);
    const about = { objectType: 'exclusion', objectId: id, caseId, tableId, confidential } as const;
    for (const receiverId of receiverIds) await this.outbox.add(overseerExcluded, { ...about, receiverId });
  }
}
