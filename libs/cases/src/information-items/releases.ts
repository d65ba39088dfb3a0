import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { TableDirectory } from '#lib/identity';
import { type Actor, Clock, type FieldError, newId } from '#lib/kernel';
import { dataCategory, type DataCategoryCode } from '#lib/table-definition';
import type { Release } from './information-item.js';

interface ReleaseGiven {
  readonly release: Release;
  readonly organisationIds?: readonly string[] | undefined;
}

/** To whom an item's source shows it, inside the running transaction. */
@Injectable()
export class Releases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: TableDirectory,
    private readonly clock: Clock,
  ) {}

  /** What is wrong with it: organisations are named exactly when that is asked, and may ever see such data. */
  async check(tableId: string, category: DataCategoryCode, given: ReleaseGiven): Promise<FieldError[]> {
    const ids = given.organisationIds ?? [];
    if ((given.release === 'named') !== ids.length > 0) {
      const message =
        'Noem organisaties als u de informatie aan bepaalde organisaties vrijgeeft, en anders niet.';
      return [{ field: 'organisationIds', code: 'named-only', message }];
    }
    const partners = await this.tables.organisations(tableId);
    const { audience } = dataCategory(category);
    return ids.flatMap((id, index) => {
      const field = `organisationIds[${index}]`;
      const partner = partners.find((one) => one.id === id);
      if (!partner)
        return [{ field, code: 'unknown', message: 'Deze organisatie is geen partner van deze tafel.' }];
      if (audience === 'participants' || partner.type === 'public') return [];
      const message = 'Deze gegevens mogen niet naar een private organisatie (WGS artikel 1.7 lid 6).';
      return [{ field, code: 'public-only', message }];
    });
  }

  /** From now on these see the item; what others saw ends, and is kept. */
  async set(actor: Actor, item: { id: string; caseId: string }, given: ReleaseGiven): Promise<void> {
    const { manager } = this.unitOfWork;
    const now = this.clock.now();
    const audience = given.release === 'participants' ? [null] : [...new Set(given.organisationIds ?? [])];
    await manager.query(
      `UPDATE cases.information_release SET ended_at = $3, ended_by = $4
        WHERE item_id = $1 AND ended_at IS NULL
          AND NOT EXISTS (SELECT FROM unnest($2::uuid[]) id WHERE id IS NOT DISTINCT FROM organisation_id)`,
      [item.id, audience, now, actor.personId],
    );
    for (const organisationId of audience) {
      await manager.query(
        `INSERT INTO cases.information_release (id, item_id, case_id, organisation_id, released_by, released_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [newId(), item.id, item.caseId, organisationId, actor.personId, now],
      );
    }
  }
}
