import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';

/** Names for ids, for other libraries' read models. */
@Injectable()
export class OrganisationNames {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async namesOf(organisationIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(organisationIds.filter((id) => id !== null))];
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.manager.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM identity.organisation WHERE id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
