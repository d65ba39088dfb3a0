import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import { SecretSeal } from './secret-seal.js';

/** Without what looks alike on paper: 31 signs, so a code of 16 has 79 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const count = 10;

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** As typed over from paper: capitals, spaces and dashes do not matter. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Codes for when the telephone is gone: ten, each good for once. Kept as keyed hashes. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly seal: SecretSeal,
  ) {}

  /** New ones in place of the old, in the running transaction; they are shown this once. */
  async renew(personId: string): Promise<string[]> {
    const codes = Array.from({ length: count }, newCode);
    await this.forget(personId);
    await this.unitOfWork.manager.query(
      `INSERT INTO identity.recovery_code (person_id, code_hash, key_name) SELECT $1, unnest($2::bytea[]), $3`,
      [personId, codes.map((code) => this.seal.hash(plain(code), personId)), this.seal.keyName],
    );
    return codes;
  }

  /** Uses a code up. False when it is not one, or was used. */
  async use(personId: string, code: string): Promise<boolean> {
    const [used] = await this.unitOfWork.manager.query<[object[], number]>(
      `UPDATE identity.recovery_code SET used_at = $3
        WHERE person_id = $1 AND code_hash = ANY($2::bytea[]) AND used_at IS NULL RETURNING person_id`,
      [personId, this.seal.hashes(plain(code), personId), this.clock.now()],
    );
    return used.length > 0;
  }

  async forget(personId: string): Promise<void> {
    await this.unitOfWork.manager.query(`DELETE FROM identity.recovery_code WHERE person_id = $1`, [
      personId,
    ]);
  }
}
