import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, Clock, leadingRoles } from '#lib/kernel';

/**
 * How many partners take part in a case now: different organisations that were let in by decision. Who leads the table
 * is no partner of itself, for a case must need several participants (BGS 2.16 d, 2.20 d); an action or emergency
 * access opens a case without anybody having decided that its holder takes part.
 */
@Injectable()
export class TakingPart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async partnersIn(actor: Actor, { id, tableId }: { id: string; tableId: string }): Promise<number> {
    const leading = actor.memberships.filter(
      (one) => one.tableId === tableId && leadingRoles.includes(one.role),
    );
    const [counted] = await this.unitOfWork.manager.query<{ partners: number }[]>(
      `SELECT count(DISTINCT organisation_id)::int AS partners FROM cases.participant
        WHERE case_id = $1 AND origin IN ('invitation', 'access-request') AND ended_at IS NULL
          AND valid_from <= $2 AND valid_until > $2 AND organisation_id <> ALL ($3)`,
      [id, this.clock.now(), leading.map(({ organisationId }) => organisationId)],
    );
    return counted?.partners ?? 0;
  }
}
