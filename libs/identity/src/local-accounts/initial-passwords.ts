import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock } from '#lib/kernel';
import { hashPassword } from './password.js';

const lastsFor = 14 * 86_400_000;
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** To be read aloud or copied: 20 signs of 31, 99 bits. */
function newInitialPassword(): string {
  const signs = Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return signs.replace(/(.{5})(?=.)/g, '$1-');
}

/** Passwords that are given out: good for fourteen days, and to be changed at the first sign-in. */
@Injectable()
export class InitialPasswords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Sets one in the running transaction, which records it, and returns it: it is not kept. */
  async issue(personId: string): Promise<string> {
    const password = newInitialPassword();
    await this.unitOfWork.manager.query(
      `UPDATE identity.person SET password_hash = $2, initial_password_expires_at = $3 WHERE id = $1`,
      [personId, await hashPassword(password), new Date(this.clock.now().getTime() + lastsFor)],
    );
    return password;
  }
}
