import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor, type PageQuery } from '#lib/http';
import { type Actor, isId, type Page, toPage } from '#lib/kernel';
import { MachineClient } from './machine-client.js';
import type { MachineClientItem } from './machine-client.dto.js';

/** The systems of partners, newest first; those that were ended too. */
@Injectable()
export class MachineClientList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
  ) {}

  execute(actor: Actor, query: PageQuery): Promise<Page<MachineClientItem>> {
    return this.unitOfWork.lookUp(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const visible = this.gate.visible(actor, MachineClient, 'c', 3);
      const rows = await this.unitOfWork.manager.query<MachineClientItem[]>(
        `SELECT c.id, c.name, c.organisation_id AS "organisationId", o.name AS "organisationName", c.issuer, c.scopes,
                ARRAY(SELECT jsonb_path_query(c.jwks, '$.keys[*].kid') #>> '{}') AS "keyIds",
                c.jwks_uri AS "keysAddress", c.active, c.registered_on::text AS "registeredOn",
                c.ended_on::text AS "endedOn"
           FROM identity.machine_client c JOIN identity.organisation o ON o.id = c.organisation_id
          WHERE ($1::uuid IS NULL OR c.id < $1) AND ${visible.sql}
          ORDER BY c.id DESC LIMIT $2`,
        [after, query.limit + 1, ...visible.values],
      );
      return toPage(rows, query.limit, (row) => encodeCursor(row.id));
    });
  }
}
