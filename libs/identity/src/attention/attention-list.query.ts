import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor, type PageQuery } from '#lib/http';
import { type Actor, Clock, type Page, toPage } from '#lib/kernel';
import { type MissingCode, missingCodes, missingText } from '../memberships/missing.js';
import { Organisation } from '../organisations/organisation.js';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import type { AttentionItem } from './attention.dto.js';
import { attention } from './attention.sql.js';

interface Row extends Omit<AttentionItem, 'missing'> {
  readonly missing: readonly MissingCode[];
}

/** As long ahead as the first announcement of an end. */
const daysAhead = 60;
const isDay = (part: string) => /^\d{4}-\d\d-\d\d$/.test(part) && !Number.isNaN(Date.parse(part));
const isKey = (part: string) => /^[a-z-]+(:[0-9a-f-]{36}){1,2}$/.test(part);

/** What waits for an administrator: what is missing since longest first, then what ends soonest. */
@Injectable()
export class AttentionList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, query: PageQuery): Promise<Page<AttentionItem>> {
    return this.unitOfWork.run(actor, async () => {
      const [day, key] = decodeCursor(query.after, isDay, isKey) ?? [null, null];
      const organisations = this.gate.permitted(actor, 'change', Organisation, 'o', 6);
      const people = this.gate.permitted(actor, 'change', Person, 'p', 6 + organisations.values.length);
      const rows = await this.unitOfWork.manager.query<Row[]>(
        `SELECT a.kind, a.key, a."on"::text, a.people, a.missing, a.what, a.review_id AS "reviewId",
                a.organisation_id AS "organisationId", o.name AS "organisationName",
                a.person_id AS "personId", p.name AS "personName",
                ARRAY(SELECT t.name FROM identity.casus_table t WHERE t.id = ANY (a.table_ids) ORDER BY t.name) AS tables
           FROM (${attention}) a
           JOIN identity.organisation o ON o.id = a.organisation_id
           LEFT JOIN identity.person p ON p.id = a.person_id
          WHERE ($3::date IS NULL OR (a."on", a.key COLLATE "C") > ($3, $4)) AND ${organisations.sql}
            AND (a.person_id IS NULL OR ${people.sql})
          ORDER BY a."on", a.key COLLATE "C" LIMIT $5`,
        [
          ...[this.clock.today(), daysAhead, day, key, query.limit + 1],
          ...[...organisations.values, ...people.values],
        ],
      );
      const { items, next } = toPage(rows, query.limit, (row) => encodeCursor(row.on, row.key));
      await this.audit.record(actor, registerAudit.attentionRead, {
        objectType: 'person',
        objectIds: [...new Set(items.flatMap(({ personId }) => (personId === null ? [] : [personId])))],
      });
      return { items: items.map(inWords), next };
    });
  }
}

function inWords({ missing, ...row }: Row): AttentionItem {
  const codes = missingCodes.filter((code) => missing.includes(code));
  return { ...row, missing: codes.map((code) => ({ code, text: missingText(code, row.organisationName) })) };
}
