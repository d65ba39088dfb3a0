import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import type { Duty } from '#lib/kernel';

/** Who has a duty over the whole installation, for those who must tell them something. */
@Injectable()
export class DutyHolders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Ids of active people. */
  async of(duty: Duty): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT id FROM identity.person WHERE duties @> ARRAY[$1]::text[] AND active ORDER BY id LIMIT 500`,
      [duty],
    );
    return rows.map(({ id }) => id);
  }
}
