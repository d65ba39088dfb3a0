import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { DomainError } from '#lib/kernel';

@Injectable()
export class Administrators {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refuses when nobody would be left. Locks them all: two who remove each other wait for one another. */
  async assertOthersThan(personId: string): Promise<void> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT id FROM identity.person WHERE active AND 'administrator' = ANY (duties) ORDER BY id FOR UPDATE`,
    );
    if (rows.length === 0 || rows.some(({ id }) => id !== personId)) return;
    throw DomainError.ruleBroken(
      'last-administrator',
      'Dit is de laatste beheerder; wijs eerst een andere aan.',
    );
  }
}
