import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import { RecoveryCodes } from './recovery-codes.js';
import { SecretSeal } from './secret-seal.js';
import { newSecret, stepOf } from './time-code.js';

/** What somebody gives as their second factor: one of the two. */
export interface GivenCode {
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

interface Kept {
  secret: Buffer;
  lastStep: string;
  confirmed: boolean;
}

/** Second factors of people, in the running transaction. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly seal: SecretSeal,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  async isConfirmed(personId: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<object[]>(
      `SELECT FROM identity.second_factor WHERE person_id = $1 AND confirmed_at IS NOT NULL`,
      [personId],
    );
    return rows.length > 0;
  }

  /** A new secret that counts once it is confirmed. `null` when there is a confirmed one already. */
  async begin(personId: string): Promise<Buffer | null> {
    const secret = newSecret();
    const rows = await this.unitOfWork.manager.query<object[]>(
      `INSERT INTO identity.second_factor AS f (person_id, secret, created_at, key_name) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET secret = $2, created_at = $3, key_name = $4, last_step = 0
         WHERE f.confirmed_at IS NULL
       RETURNING person_id`,
      [personId, this.seal.seal(secret, personId), this.clock.now(), this.seal.keyName],
    );
    return rows.length > 0 ? secret : null;
  }

  /** Whether the first code of a secret that was begun is right; from then on it counts. */
  confirm(personId: string, code: string): Promise<boolean> {
    return this.take(personId, code, false);
  }

  /** Whether what is given is right. A code or recovery code is used up by it. */
  accepts(personId: string, { code, recoveryCode }: GivenCode): Promise<boolean> {
    if (code !== undefined) return this.take(personId, code, true);
    return recoveryCode === undefined
      ? Promise.resolve(false)
      : this.recoveryCodes.use(personId, recoveryCode);
  }

  async forget(personId: string): Promise<void> {
    await this.recoveryCodes.forget(personId);
    await this.unitOfWork.manager.query(`DELETE FROM identity.second_factor WHERE person_id = $1`, [
      personId,
    ]);
  }

  private async take(personId: string, code: string, confirmed: boolean): Promise<boolean> {
    const { manager } = this.unitOfWork;
    const [kept] = await manager.query<Kept[]>(
      `SELECT secret, last_step AS "lastStep", confirmed_at IS NOT NULL AS confirmed
         FROM identity.second_factor WHERE person_id = $1 FOR UPDATE`,
      [personId],
    );
    if (kept?.confirmed !== confirmed) return false;
    const secret = this.seal.open(kept.secret, personId);
    const step = stepOf(code.replaceAll(' ', ''), secret, this.clock.now(), Number(kept.lastStep));
    if (step === null) return false;
    // Sealed again at every use: so a new key takes over from the one of before by itself.
    await manager.query(
      `UPDATE identity.second_factor SET last_step = $2, confirmed_at = COALESCE(confirmed_at, $3),
              secret = $4, key_name = $5
        WHERE person_id = $1`,
      [personId, step, this.clock.now(), this.seal.seal(secret, personId), this.seal.keyName],
    );
    return true;
  }
}
