import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { type Actor, Clock, isId, type Page, toPage } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import type { OrganisationItem, OrganisationListQuery } from './organisation.dto.js';
import { Organisation } from './organisation.js';

/** SQL for an OrganisationItem; `o` is identity.organisation. */
export const organisationColumns = `
  o.id, o.code, o.name, o.type, o.contact_person_id AS "contactPersonId",
  (SELECT c.name FROM identity.person c WHERE c.id = o.contact_person_id) AS "contactPersonName",
  (SELECT count(*)::int FROM identity.person p WHERE p.organisation_id = o.id AND p.active) AS "activePeople"`;

/** The organisations that the reader may know, by name. */
@Injectable()
export class OrganisationList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, query: OrganisationListQuery): Promise<Page<OrganisationItem>> {
    return this.unitOfWork.run(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const visible = this.gate.visible(actor, Organisation, 'o', 5);
      const rows = await this.unitOfWork.manager.query<OrganisationItem[]>(
        `SELECT ${organisationColumns} FROM identity.organisation o
          WHERE ($1::uuid IS NULL OR (o.name, o.id) > ((SELECT name FROM identity.organisation WHERE id = $1), $1))
            AND ($2::uuid IS NULL OR EXISTS (
                  SELECT FROM identity.covenant c
                   WHERE c.organisation_id = o.id AND c.table_id = $2 AND c.signed_on <= $3 AND c.valid_to >= $3
                     AND (c.ended_on IS NULL OR c.ended_on > $3)))
            AND ${visible.sql}
          ORDER BY o.name, o.id LIMIT $4`,
        [after, query.tableId ?? null, this.clock.today(), query.limit + 1, ...visible.values],
      );
      const page = toPage(rows, query.limit, (row) => encodeCursor(row.id));
      await this.audit.record(actor, registerAudit.organisationsListed, {
        objectType: 'organisation',
        objectIds: page.items.map((row) => row.id),
      });
      return page;
    });
  }
}
