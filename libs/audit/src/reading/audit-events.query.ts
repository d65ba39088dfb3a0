import { Injectable } from '@nestjs/common';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { type Actor, isId, type Page, toPage } from '#lib/kernel';
import { ActorDirectory } from '../actor-directory.js';
import { labelOf } from '../audit-event.js';
import { AuditEvent } from './audit-event.js';
import { filterOf } from './audit-event-filter.js';
import type { AuditEventsQuery, AuditEventView } from './audit-events.dto.js';

type Row = Omit<AuditEventView, 'label' | 'actor' | 'organisation'> & { actorId: string | null };

const columns = `e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.action, e.verb,
  e.result, e.actor_id AS "actorId", e.actor_kind AS "actorKind", e.object_type AS "objectType",
  e.object_id AS "objectId", COALESCE(e.object_ids, '{}') AS "objectIds", e.case_id AS "caseId",
  e.table_id AS "tableId", COALESCE(e.fields, '{}') AS fields, e.purpose, e.reason,
  e.ip_address AS "ipAddress", e.trace_id AS "traceId"`;

/** Events that the reader may see, in the current UnitOfWork. */
@Injectable()
export class AuditEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly directory: ActorDirectory,
  ) {}

  /** Newest first. The cursor is the last event's id, so that no time loses its microseconds on the way. */
  async page(actor: Actor, query: AuditEventsQuery): Promise<Page<AuditEventView>> {
    const [after] = decodeCursor(query.after, isId) ?? [null];
    const filter = filterOf(query, 2);
    const paging = `$${2 + filter.values.length}`;
    const visible = this.gate.visible(actor, AuditEvent, 'e', 3 + filter.values.length);
    const beyond = `(e.at, e.id) < (SELECT at, id FROM audit.event WHERE id = ${paging})`;
    const conditions = [
      ...filter.conditions,
      after === null ? `${paging}::uuid IS NULL` : beyond,
      visible.sql,
    ];
    await this.unitOfWork.planForValues();
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT ${columns} FROM audit.event e WHERE ${conditions.join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT $1`,
      [query.limit + 1, ...filter.values, after, ...visible.values],
    );
    const page = toPage(rows, query.limit, (row) => encodeCursor(row.id));
    return { items: await this.named(page.items), next: page.next };
  }

  async one(actor: Actor, id: string): Promise<AuditEventView | null> {
    if (!isId(id)) return null;
    const visible = this.gate.visible(actor, AuditEvent, 'e', 2);
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT ${columns} FROM audit.event e WHERE e.id = $1 AND ${visible.sql}`,
      [id, ...visible.values],
    );
    return (await this.named(rows))[0] ?? null;
  }

  private async named(rows: readonly Row[]): Promise<AuditEventView[]> {
    const names = await this.directory.namesOf([...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]);
    return rows.map(({ actorId, ...row }) => {
      const known = actorId === null ? undefined : names.get(actorId);
      return {
        ...row,
        label: labelOf(row.action),
        actor: actorId === null ? null : { id: actorId, name: known?.name ?? null },
        organisation: known?.organisation ?? null,
      };
    });
  }
}
