import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';

export interface OwnAccount {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly passwordHash: string | null;
}

/** The account of whoever asks, in the running transaction. */
@Injectable()
export class OwnAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: Actor): Promise<OwnAccount> {
    const [account] = await this.unitOfWork.manager.query<OwnAccount[]>(
      `SELECT p.username, p.name, p.email, o.name AS organisation, p.password_hash AS "passwordHash"
         FROM identity.person p JOIN identity.organisation o ON o.id = p.organisation_id WHERE p.id = $1`,
      [actor.personId],
    );
    if (!account) throw new Error('Somebody who is signed in has no account');
    return account;
  }
}
