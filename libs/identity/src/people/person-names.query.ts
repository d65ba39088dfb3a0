import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';

export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** Names for ids, for other libraries' read models. */
@Injectable()
export class PersonNames {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async namesOf(personIds: readonly (string | null)[]): Promise<Map<string, PersonName>> {
    const ids = [...new Set(personIds.filter((id) => id !== null))];
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.manager.query<PersonName[]>(
      `SELECT p.id, p.name, o.name AS organisation
         FROM identity.person p JOIN identity.organisation o ON o.id = p.organisation_id
        WHERE p.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
