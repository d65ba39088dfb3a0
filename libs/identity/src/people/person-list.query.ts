import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { type Actor, Clock, isId, type Page, toPage } from '#lib/kernel';
import { missingColumns } from '../memberships/seats.query.js';
import { registerAudit } from '../register.audit.js';
import type { PersonItem, SearchPeopleDto } from './person.dto.js';
import { Person } from './person.js';

/** Whether a running seat of `p` does not count; `$1` is the day. */
const incomplete = `
  EXISTS (SELECT FROM identity.membership m JOIN identity.organisation o ON o.id = m.organisation_id
           WHERE m.person_id = p.id AND m.starts_on <= $1 AND (m.ends_on IS NULL OR m.ends_on >= $1)
             AND cardinality(${missingColumns}) > 0)`;

/** SQL for a PersonItem; `p` is identity.person, `$1` the day. */
export const personColumns = `
  p.id, p.name, p.username, p.organisation_id AS "organisationId", p.active, p.duties, ${incomplete} AS incomplete,
  (SELECT employer.name FROM identity.organisation employer WHERE employer.id = p.organisation_id) AS "organisationName"`;

/** The people whom the reader may know, by name. */
@Injectable()
export class PersonList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, query: SearchPeopleDto): Promise<Page<PersonItem>> {
    return this.unitOfWork.run(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const visible = this.gate.visible(actor, Person, 'p', 8);
      const rows = await this.unitOfWork.manager.query<PersonItem[]>(
        `SELECT ${personColumns} FROM identity.person p
          WHERE ($2::uuid IS NULL OR (p.name, p.id) > ((SELECT name FROM identity.person WHERE id = $2), $2))
            AND ($3::text IS NULL OR p.name ILIKE $3 OR p.username ILIKE $3 OR p.email ILIKE $3)
            AND ($4::uuid IS NULL OR p.organisation_id = $4)
            AND ($5::uuid IS NULL OR EXISTS (
                  SELECT FROM identity.membership m WHERE m.person_id = p.id AND m.table_id = $5
                     AND (m.ends_on IS NULL OR m.ends_on >= $1)))
            AND ($6::text IS NULL OR CASE $6 WHEN 'active' THEN p.active WHEN 'inactive' THEN NOT p.active
                                             ELSE ${incomplete} END)
            AND ${visible.sql}
          ORDER BY p.name, p.id LIMIT $7`,
        [
          ...[this.clock.today(), after, pattern(query.q), query.organisationId ?? null],
          ...[query.tableId ?? null, query.state ?? null, query.limit + 1, ...visible.values],
        ],
      );
      const page = toPage(rows, query.limit, (row) => encodeCursor(row.id));
      await this.audit.record(actor, registerAudit.peopleSearched, {
        objectType: 'person',
        objectIds: page.items.map((row) => row.id),
      });
      return page;
    });
  }
}

/** For ILIKE: anywhere in the text, and nothing in it is a wildcard. */
function pattern(q: string | undefined): string | null {
  return q === undefined ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
}
