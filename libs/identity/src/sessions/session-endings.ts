import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { hashToken } from './session.js';

/** Ends sessions of one person in the running transaction, which records why. */
@Injectable()
export class SessionEndings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everywhere, half signed in or whole: for who is deactivated. */
  async endAll(personId: string): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query(`DELETE FROM identity.session WHERE person_id = $1`, [personId]);
    await manager.query(`DELETE FROM identity.half_session WHERE person_id = $1`, [personId]);
  }

  /** All but the one with this token. */
  async endOthers(personId: string, token: string): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query(`DELETE FROM identity.session WHERE person_id = $1 AND token_hash <> $2`, [
      personId,
      hashToken(token),
    ]);
    await manager.query(`DELETE FROM identity.half_session WHERE person_id = $1`, [personId]);
  }

  /** False when this person has no such session. */
  async endOne(personId: string, id: string): Promise<boolean> {
    const [ended] = await this.unitOfWork.manager.query<[object[], number]>(
      `DELETE FROM identity.session WHERE person_id = $1 AND id = $2 RETURNING id`,
      [personId, id],
    );
    return ended.length > 0;
  }
}
