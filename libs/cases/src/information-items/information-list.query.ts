import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork, whenAsked } from '#lib/database';
import { decodeCursor, encodeCursor, type PageQuery } from '#lib/http';
import { OrganisationNames, PersonNames } from '#lib/identity';
import { type Actor, isId, type Page, toPage } from '#lib/kernel';
import { dataCategory } from '#lib/table-definition';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { InformationItemView } from './information-item.dto.js';
import { InformationItem } from './information-item.js';

type Row = Omit<InformationItem, 'case' | 'namedReleases'> & { allowed: string[]; organisationIds: string[] };

/** The information in a case that its sources show to the reader, newest first; of the rest not even that it exists. */
@Injectable()
export class InformationList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly organisations: OrganisationNames,
    private readonly people: PersonNames,
  ) {}

  execute(actor: Actor, caseId: string, query: PageQuery): Promise<Page<InformationItemView>> {
    return this.unitOfWork.run(actor, async () => {
      const file = await this.gate.load(actor, 'add-information', Case, caseId);
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const visible = this.gate.visible(actor, InformationItem, 'i', 4);
      const allowed = this.gate.allowedActionsSql(
        actor,
        InformationItem,
        'i',
        ['release'],
        4 + visible.values.length,
      );
      const rows = await this.unitOfWork.manager.query<Row[]>(
        `SELECT i.id, i.source_organisation_id AS "sourceOrganisationId", i.nature, i.category, i.content, i.conditions,
                i.track, i.release, i.added_by AS "addedBy", i.added_at AS "addedAt", i.version, ${allowed.sql} AS allowed,
                ARRAY(SELECT r.organisation_id FROM cases.information_release r
                       WHERE r.item_id = i.id AND r.ended_at IS NULL AND r.organisation_id IS NOT NULL ORDER BY r.id) AS "organisationIds"
           FROM cases.information_item i
          WHERE i.case_id = $1 AND ${whenAsked('$2::uuid', after, 'i.id < $2')} AND ${visible.sql}
          ORDER BY i.id DESC LIMIT $3`,
        [caseId, after, query.limit + 1, ...visible.values, ...allowed.values],
      );
      const page = toPage(rows, query.limit, (row) => encodeCursor(row.id));
      await this.audit.record(actor, caseAudit.informationRead, {
        objectType: 'information-item',
        objectIds: page.items.map(({ id }) => id),
        caseId,
        tableId: file.tableId,
        purpose: file.purpose,
      });
      return { items: await this.describe(page.items), next: page.next };
    });
  }

  private async describe(rows: readonly Row[]): Promise<InformationItemView[]> {
    const people = await this.people.namesOf(rows.map((row) => row.addedBy));
    const organisations = await this.organisations.namesOf(
      rows.flatMap((row) => [row.sourceOrganisationId, ...row.organisationIds]),
    );
    const named = (id: string) => organisations.get(id) ?? '';
    return rows.map((row) => ({
      id: row.id,
      sourceOrganisationId: row.sourceOrganisationId,
      sourceOrganisationName: named(row.sourceOrganisationId),
      nature: row.nature,
      category: row.category,
      categoryLabel: dataCategory(row.category).label,
      content: row.content,
      conditions: row.conditions,
      track: row.track,
      release: row.release,
      // To whom else is between the source and them.
      releasedTo: row.allowed.includes('release')
        ? row.organisationIds.map((id) => ({ organisationId: id, organisationName: named(id) }))
        : [],
      addedBy: people.get(row.addedBy)?.name ?? '',
      addedAt: row.addedAt.toISOString(),
      version: row.version,
      allowedActions: row.allowed,
    }));
  }
}
