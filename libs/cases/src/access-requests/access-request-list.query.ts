import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork, whenAsked } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { OrganisationNames, PersonNames } from '#lib/identity';
import { type Actor, isId, type Page, toPage } from '#lib/kernel';
import { Case } from '../case-file/case.js';
import { caseAudit } from '../cases.audit.js';
import type { AccessRequestItem, AccessRequestQueryDto } from './access-request.dto.js';
import { AccessRequest, type RequestStatus } from './access-request.js';

interface Row {
  id: string;
  caseNumber: string;
  caseId: string | null;
  level: 'process' | 'dossier';
  reason: string;
  requesterId: string;
  organisationId: string;
  requestedAt: Date;
  status: RequestStatus;
  decidedBy: string | null;
  decidedAt: Date | null;
  motivation: string | null;
  version: number;
  allowed: string[];
}

/** One's own requests, and those that one decides on; newest first. */
@Injectable()
export class AccessRequestList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly organisations: OrganisationNames,
    private readonly people: PersonNames,
  ) {}

  execute(actor: Actor, query: AccessRequestQueryDto): Promise<Page<AccessRequestItem>> {
    return this.unitOfWork.run(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const visible = this.gate.visiblePage(actor, AccessRequest, 'r', 4, {
        where: [
          whenAsked('$1::uuid', after, 'r.id < $1'),
          whenAsked('$2::text', query.status, 'r.status = $2'),
        ].join(' AND '),
        orderBy: 'r.id DESC',
        limit: '$3',
      });
      const first = 4 + visible.values.length;
      const allowed = this.gate.allowedActionsSql(actor, AccessRequest, 'r', ['decide', 'withdraw'], first);
      const mayOpen = this.gate.visible(actor, Case, 'c', first + allowed.values.length);
      const rows = await this.unitOfWork.manager.query<Row[]>(
        `SELECT r.id, r.case_number AS "caseNumber", r.level, r.reason, r.requester_id AS "requesterId",
                r.organisation_id AS "organisationId", r.requested_at AS "requestedAt", r.status,
                r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.motivation, r.version,
                ${allowed.sql} AS allowed,
                (SELECT c.id FROM cases.case c WHERE c.id = r.case_id AND ${mayOpen.sql}) AS "caseId"
           FROM ${visible.sql} ORDER BY r.id DESC LIMIT $3`,
        [
          ...[after, query.status ?? null, query.limit + 1],
          ...[...visible.values, ...allowed.values, ...mayOpen.values],
        ],
      );
      const page = toPage(rows, query.limit, (row) => encodeCursor(row.id));
      await this.audit.record(actor, caseAudit.accessRequestsRead, {
        objectType: 'access-request',
        objectIds: page.items.map(({ id }) => id),
      });
      return { items: await this.describe(actor, page.items), next: page.next };
    });
  }

  private async describe(actor: Actor, rows: readonly Row[]): Promise<AccessRequestItem[]> {
    const people = await this.people.namesOf(rows.flatMap((row) => [row.requesterId, row.decidedBy]));
    // One's own always under one's own: at which of several seats a request counts would tell that there is such a case.
    const organisationOf = (row: Row) =>
      row.requesterId === actor.personId ? (actor.organisationId ?? '') : row.organisationId;
    const organisations = await this.organisations.namesOf(rows.map(organisationOf));
    return rows.map((row) => ({
      id: row.id,
      caseNumber: row.caseNumber,
      caseId: row.caseId,
      level: row.level,
      reason: row.reason,
      requester: people.get(row.requesterId)?.name ?? '',
      organisationName: organisations.get(organisationOf(row)) ?? '',
      requestedAt: row.requestedAt.toISOString(),
      status: row.status,
      decidedBy: row.decidedBy === null ? null : (people.get(row.decidedBy)?.name ?? ''),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      motivation: row.motivation,
      mine: row.requesterId === actor.personId,
      version: row.version,
      allowedActions: row.status === 'pending' ? waysOf(row, actor) : [],
    }));
  }
}

/** Nobody decides on what they asked themselves. */
function waysOf({ allowed, requesterId }: Row, actor: Actor): string[] {
  return requesterId === actor.personId ? allowed.filter((way) => way !== 'decide') : allowed;
}
