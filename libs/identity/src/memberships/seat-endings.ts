import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock } from '#lib/kernel';

/**
 * Ends seats at once, in the running transaction, which records why: their last day was yesterday. What counted on days
 * gone by is left as it was; what was to begin never will.
 */
@Injectable()
export class SeatEndings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** False when the seat had ended already. */
  async one(actor: Actor, membershipId: string): Promise<boolean> {
    return (await this.end(actor, 'id', membershipId)).length > 0;
  }

  /** The ids of what was ended. */
  allOf(actor: Actor, personId: string): Promise<string[]> {
    return this.end(actor, 'person_id', personId);
  }

  private async end(actor: Actor, column: 'id' | 'person_id', id: string): Promise<string[]> {
    const [rows] = await this.unitOfWork.manager.query<[{ id: string }[], number]>(
      `UPDATE identity.membership
          SET ends_on = GREATEST($2::date - 1, starts_on - 1), ended_by = $3, version = version + 1
        WHERE ${column} = $1 AND (ends_on IS NULL OR ends_on >= GREATEST($2::date, starts_on)) RETURNING id`,
      [id, this.clock.today(), actor.personId],
    );
    return rows.map((row) => row.id);
  }
}
