import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { DutyHolders } from '../people/duty-holders.query.js';

/** Who hears of what happens in the register. */
@Injectable()
export class RegisterReceivers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holders: DutyHolders,
  ) {}

  administrators(): Promise<string[]> {
    return this.holders.of('administrator');
  }

  async contactOf(organisationId: string): Promise<string | null> {
    const [contact] = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT p.id FROM identity.organisation o JOIN identity.person p ON p.id = o.contact_person_id AND p.active
        WHERE o.id = $1`,
      [organisationId],
    );
    return contact?.id ?? null;
  }

  /** The contact person and all administrators, each once. */
  async all(organisationId: string): Promise<string[]> {
    const contact = await this.contactOf(organisationId);
    return [...new Set([...(contact === null ? [] : [contact]), ...(await this.administrators())])];
  }
}
