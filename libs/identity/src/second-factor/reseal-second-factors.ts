import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { UnitOfWork } from '#lib/database';
import { systemActor } from '#lib/kernel';
import { identityAudit } from '../identity.audit.js';
import { SecretSeal } from './secret-seal.js';

/** What a key of before is still needed for. */
export interface Resealed {
  readonly resealed: number;
  /** Secrets that none of the keys opens: their owners need an administrator. */
  readonly lost: number;
  /** People with recovery codes that only a key of before knows: codes cannot be sealed again. */
  readonly withOldCodes: number;
}

const actor = systemActor('reseal-second-factors');

/** For who runs the server, after a new SECOND_FACTOR_KEY: everything that can be is sealed with the first key. */
@Injectable()
export class ResealSecondFactors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly seal: SecretSeal,
  ) {}

  async execute(): Promise<Resealed> {
    const { keyName } = this.seal;
    const due = await this.unitOfWork.lookUp(actor, () =>
      this.unitOfWork.manager.query<{ personId: string }[]>(
        `SELECT person_id AS "personId" FROM identity.second_factor WHERE key_name IS DISTINCT FROM $1`,
        [keyName],
      ),
    );
    let resealed = 0;
    for (const { personId } of due) if (await this.reseal(personId)) resealed += 1;
    return { resealed, lost: due.length - resealed, withOldCodes: await this.withOldCodes() };
  }

  /** One at a time: nobody who signs in meanwhile waits for all of them. */
  private reseal(personId: string): Promise<boolean> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const [kept] = await manager.query<{ secret: Buffer }[]>(
        `SELECT secret FROM identity.second_factor WHERE person_id = $1 FOR UPDATE`,
        [personId],
      );
      const sealed = kept ? this.sealedAgain(kept.secret, personId) : null;
      if (sealed)
        await manager.query(
          `UPDATE identity.second_factor SET secret = $2, key_name = $3 WHERE person_id = $1`,
          [personId, sealed, this.seal.keyName],
        );
      await this.audit.record(actor, identityAudit.secondFactorResealed, {
        ...{ objectType: 'person', objectId: personId },
        reason: sealed ? null : 'lost',
      });
      return sealed !== null;
    });
  }

  private sealedAgain(secret: Buffer, personId: string): Buffer | null {
    try {
      return this.seal.seal(this.seal.open(secret, personId), personId);
    } catch {
      return null;
    }
  }

  private async withOldCodes(): Promise<number> {
    const [row] = await this.unitOfWork.lookUp(actor, () =>
      this.unitOfWork.manager.query<{ people: number }[]>(
        `SELECT count(DISTINCT person_id)::int AS people FROM identity.recovery_code
          WHERE used_at IS NULL AND key_name IS DISTINCT FROM $1`,
        [this.seal.keyName],
      ),
    );
    return row?.people ?? 0;
  }
}
