import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { Clock, type TableRole } from '#lib/kernel';
import { CasusTable } from './casus-table.js';

export interface TableOrganisation {
  readonly id: string;
  readonly name: string;
  readonly type: 'public' | 'private';
}

export interface TablePerson {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: TableRole;
}

export interface PeopleFilter {
  readonly organisationId?: string | undefined;
  readonly roles?: readonly TableRole[];
  readonly personId?: string;
  readonly limit?: number;
  /** Organisation's name, person's name and id of the last one seen. */
  readonly after?: readonly string[] | null;
}

/** Who sits at which table: what other libraries may know of tables, partners and members. */
@Injectable()
export class TableDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  byCode(code: string): Promise<CasusTable | null> {
    return this.unitOfWork.manager.getRepository(CasusTable).findOneBy({ code });
  }

  /** For a filter: an unknown code gives an id that no table has, so that the answer is empty. */
  async idOf(code: string): Promise<string> {
    return (await this.byCode(code))?.id ?? '00000000-0000-0000-0000-000000000000';
  }

  byId(id: string): Promise<CasusTable> {
    return this.unitOfWork.manager.getRepository(CasusTable).findOneByOrFail({ id });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, CasusTable>> {
    if (ids.length === 0) return new Map();
    const tables = await this.unitOfWork.manager
      .getRepository(CasusTable)
      .createQueryBuilder('t')
      .where('t.id IN (:...ids)', { ids: [...new Set(ids)] })
      .orderBy('t.name')
      .getMany();
    return new Map(tables.map((table) => [table.id, table]));
  }

  /** Organisations with a valid covenant for the table. */
  organisations(tableId: string): Promise<TableOrganisation[]> {
    return this.unitOfWork.manager.query(
      `SELECT o.id, o.name, o.type
         FROM identity.covenant c JOIN identity.organisation o ON o.id = c.organisation_id
        WHERE c.table_id = $1 AND c.signed_on <= $2 AND c.valid_to >= $2
        ORDER BY o.name LIMIT 500`,
      [tableId, this.clock.today()],
    );
  }

  /** People with an active membership of the table, those that the filter leaves, by organisation and name. */
  people(tableId: string, filter: PeopleFilter = {}): Promise<TablePerson[]> {
    const [organisationName, name, id] = filter.after ?? [null, null, null];
    return this.unitOfWork.manager.query(
      `SELECT p.id, p.name, m.organisation_id AS "organisationId", o.name AS "organisationName", m.role
         FROM identity.active_membership($2::date) m
         JOIN identity.person p ON p.id = m.person_id
         JOIN identity.organisation o ON o.id = m.organisation_id
        WHERE m.table_id = $1
          AND ($3::uuid IS NULL OR m.organisation_id = $3)
          AND ($4::text[] IS NULL OR m.role = ANY ($4))
          AND ($5::uuid IS NULL OR m.person_id = $5)
          AND ($6::text IS NULL OR (o.name, p.name, p.id) > ($6, $7::text, $8::uuid))
        ORDER BY o.name, p.name, p.id LIMIT $9`,
      [
        ...[tableId, this.clock.today(), filter.organisationId ?? null, filter.roles ?? null],
        ...[filter.personId ?? null, organisationName, name, id, filter.limit ?? 500],
      ],
    );
  }
}
