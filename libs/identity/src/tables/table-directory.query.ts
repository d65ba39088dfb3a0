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
  readonly limit?: number;
  /** Ids of organisation and person of the last one seen; their names would be personal data in an address. */
  readonly after?: readonly string[] | null;
}

/** A membership that counts on a day, with the names that go with it. */
export interface Seat {
  readonly tableId: string;
  readonly tableName: string;
  readonly personId: string;
  readonly personName: string;
  /** Where they work; they may sit for another organisation. */
  readonly employerId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationType: 'public' | 'private';
  readonly role: TableRole;
  readonly municipality: string | null;
}

/** Far above the people of any table, or the tables of any person. */
const mostSeats = 2_000;

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

  async byId(id: string): Promise<CasusTable> {
    const table = (await this.byIds([id])).get(id);
    if (!table) throw new Error(`There is no table ${id}`);
    return table;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, CasusTable>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.manager.query<CasusTable[]>(
      `SELECT id, code, kind, name, municipality, municipalities, number_prefix AS "numberPrefix",
              contact_point AS "contactPoint", version
         FROM identity.casus_table WHERE id = ANY ($1) ORDER BY name`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, Object.assign(new CasusTable(), row)]));
  }

  /** Organisations with a valid covenant for the table. */
  organisations(tableId: string): Promise<TableOrganisation[]> {
    return this.unitOfWork.manager.query(
      `SELECT o.id, o.name, o.type
         FROM identity.organisation o
        WHERE EXISTS (SELECT FROM identity.covenant c
                       WHERE c.table_id = $1 AND c.organisation_id = o.id AND c.signed_on <= $2
                         AND c.valid_to >= $2 AND (c.ended_on IS NULL OR c.ended_on > $2))
        ORDER BY o.name LIMIT 500`,
      [tableId, this.clock.today()],
    );
  }

  /** People with an active membership of the table, those that the filter leaves, by organisation and name. */
  people(tableId: string, filter: PeopleFilter = {}): Promise<TablePerson[]> {
    const [afterOrganisation, afterPerson] = filter.after ?? [null, null];
    return this.unitOfWork.manager.query(
      `SELECT p.id, p.name, m.organisation_id AS "organisationId", o.name AS "organisationName", m.role
         FROM identity.active_membership($2::date) m
         JOIN identity.person p ON p.id = m.person_id
         JOIN identity.organisation o ON o.id = m.organisation_id
        WHERE m.table_id = $1
          AND ($3::uuid IS NULL OR m.organisation_id = $3)
          AND ($4::text[] IS NULL OR m.role = ANY ($4))
          AND ($5::uuid IS NULL OR (o.name, o.id, p.name, p.id) > (
                (SELECT name FROM identity.organisation WHERE id = $5), $5,
                (SELECT name FROM identity.person WHERE id = $6::uuid), $6))
        ORDER BY o.name, o.id, p.name, p.id LIMIT $7`,
      [
        ...[tableId, this.clock.today(), filter.organisationId ?? null, filter.roles ?? null],
        ...[afterOrganisation, afterPerson, filter.limit ?? 500],
      ],
    );
  }

  /** Tables and organisations of all a person's memberships, ended and not yet active ones included. */
  everSat(personId: string): Promise<{ tableId: string; organisationId: string }[]> {
    return this.unitOfWork.manager.query(
      `SELECT DISTINCT table_id AS "tableId", organisation_id AS "organisationId"
         FROM identity.membership WHERE person_id = $1 LIMIT $2`,
      [personId, mostSeats],
    );
  }

  /** The seats at a table or of a person on a day (`YYYY-MM-DD`), past days included. */
  seats(of: { tableId: string } | { personId: string }, day = this.clock.today()): Promise<Seat[]> {
    const [condition, id] =
      'tableId' in of ? ['m.table_id = $2', of.tableId] : ['m.person_id = $2', of.personId];
    return this.unitOfWork.manager.query(
      `SELECT m.table_id AS "tableId", t.name AS "tableName", m.person_id AS "personId", p.name AS "personName",
              p.organisation_id AS "employerId", m.organisation_id AS "organisationId", o.name AS "organisationName",
              m.organisation_type AS "organisationType", m.role, m.municipality
         FROM identity.active_membership($1::date) m
         JOIN identity.casus_table t ON t.id = m.table_id
         JOIN identity.person p ON p.id = m.person_id
         JOIN identity.organisation o ON o.id = m.organisation_id
        WHERE ${condition} ORDER BY o.name, p.name, p.id, t.name LIMIT $3`,
      [day, id, mostSeats],
    );
  }
}
