import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock, newId } from '#lib/kernel';

/** Mail is tried for hours; whatever is left after this was never to be mailed. */
const keptFor = 7 * 86_400_000;

/** Where somebody was reached before their mail address was changed: kept until they were told, in the running transaction. */
@Injectable()
export class FormerMailAddresses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Returns an id, which may travel in a message where an address may not. */
  async keep(personId: string, address: string): Promise<string> {
    const [id, now] = [newId(), this.clock.now()];
    const { manager } = this.unitOfWork;
    await manager.query(`DELETE FROM identity.former_mail_address WHERE replaced_at < $1`, [
      new Date(now.getTime() - keptFor),
    ]);
    await manager.query(
      `INSERT INTO identity.former_mail_address (id, person_id, address, replaced_at) VALUES ($1, $2, $3, $4)`,
      [id, personId, address, now],
    );
    return id;
  }

  /** `null` when it is not kept any more. */
  async of(id: string): Promise<string | null> {
    const [kept] = await this.unitOfWork.manager.query<{ address: string }[]>(
      `SELECT address FROM identity.former_mail_address WHERE id = $1`,
      [id],
    );
    return kept?.address ?? null;
  }

  async forget(id: string): Promise<void> {
    await this.unitOfWork.manager.query(`DELETE FROM identity.former_mail_address WHERE id = $1`, [id]);
  }
}
