import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import type { ActiveMembership, Actor } from '#lib/kernel';

export interface FoundCase {
  readonly id: string;
  readonly tableId: string;
  readonly municipality: string | null;
  readonly purpose: string;
}

/**
 * Finds a case that the actor cannot see, by its number: open, at a table where the actor sits, and not one that the
 * actor is kept out of. Row policies hide such a case; `cases.find_by_number` is the one way round them.
 */
@Injectable()
export class FindableCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byNumber(number: string): Promise<FoundCase | null> {
    const [found] = await this.unitOfWork.manager.query<FoundCase[]>(
      `SELECT id, table_id AS "tableId", municipality, purpose FROM cases.find_by_number($1)`,
      [number.trim().toUpperCase()],
    );
    return found ?? null;
  }

  /** The seat through which the actor would see it. */
  seatFor(actor: Actor, found: FoundCase): ActiveMembership | undefined {
    return actor.memberships.find(
      ({ tableId, municipality }) =>
        tableId === found.tableId && (municipality === null || municipality === found.municipality),
    );
  }
}
