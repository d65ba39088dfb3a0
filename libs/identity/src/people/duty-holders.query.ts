import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock, type Duty } from '#lib/kernel';

/** Who has a duty over the whole installation, for those who must tell them something. */
@Injectable()
export class DutyHolders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Ids of those for whom it counts today. */
  async of(duty: Duty): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT person_id AS id FROM identity.active_duties($2::date) WHERE duty = $1 ORDER BY person_id LIMIT 500`,
      [duty, this.clock.today()],
    );
    return rows.map(({ id }) => id);
  }
}
