import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { type Actor, addPeriod, Clock } from '#lib/kernel';
import { registerAudit } from '../register.audit.js';
import type { CovenantItem, OrganisationItem, OrganisationView } from './organisation.dto.js';
import { Organisation } from './organisation.js';
import { organisationColumns } from './organisation-list.query.js';

/** Sooner than this, the end of a covenant is something to act on. */
const expiringWithin = { days: 60 };

@Injectable()
export class ReadOrganisation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<OrganisationView> {
    return this.unitOfWork.run(actor, async () => {
      const { mailbox, version } = await this.gate.load(actor, 'read', Organisation, id);
      const [item] = await this.unitOfWork.manager.query<[OrganisationItem]>(
        `SELECT ${organisationColumns} FROM identity.organisation o WHERE o.id = $1`,
        [id],
      );
      const covenants = await this.covenants(id);
      await this.audit.record(actor, registerAudit.organisationRead, {
        objectType: 'organisation',
        objectId: id,
      });
      return { ...item, mailbox, covenants, version };
    });
  }

  /** All there ever were, the newest first. */
  private covenants(organisationId: string): Promise<CovenantItem[]> {
    const today = this.clock.today();
    return this.unitOfWork.manager.query(
      `SELECT c.id, c.table_id AS "tableId", t.name AS "tableName", c.version, c.signed_on::text AS "signedOn",
              c.valid_to::text AS "validTo", c.ended_on::text AS "endedOn",
              CASE WHEN c.ended_on <= $2 THEN 'ended' WHEN c.valid_to < $2 THEN 'expired'
                   WHEN c.valid_to <= $3 THEN 'expiring' ELSE 'valid' END AS state
         FROM identity.covenant c JOIN identity.casus_table t ON t.id = c.table_id
        WHERE c.organisation_id = $1 ORDER BY t.name, c.signed_on DESC LIMIT 1000`,
      [organisationId, today, addPeriod(today, expiringWithin)],
    );
  }
}
