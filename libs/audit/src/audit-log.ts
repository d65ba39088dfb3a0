import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, currentTraceId, newId } from '#lib/kernel';
import { DataSource } from 'typeorm';
import type { AuditEntry } from './audit-entry.js';
import type { AuditEventKind } from './audit-event.js';
import { noteRecorded, requireBeforeCommit } from './declared-event.js';

const columns = (
  'id action verb result actor_kind actor_id organisation_id object_type object_id object_ids case_id table_id ' +
  'fields purpose reason ip_address user_agent trace_id client_id'
).split(' ');
const insert = `
  INSERT INTO audit.event (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`;
const insertAll = `
  INSERT INTO audit.event (${columns.join(', ')})
  SELECT ${columns.join(', ')} FROM json_populate_recordset(NULL::audit.event, $1)`;

/** One of several acts that are recorded at once. */
export interface AuditRecord {
  readonly event: AuditEventKind;
  readonly entry: AuditEntry;
  /** Of what caused it. */
  readonly traceId: string | null;
}

@Injectable()
export class AuditLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {
    unitOfWork.beforeCommit(({ recorded }) => {
      if (recorded.length === 0) throw new Error('Nothing was recorded in the audit log: the act is undone');
      requireBeforeCommit();
    });
  }

  /**
   * Records an act in the transaction of the act: both happen, or neither. An event with the verb `refuse` is kept as
   * a refusal, for acts that must store something although they are refused (a failed attempt to sign in).
   */
  async record(actor: Actor, event: AuditEventKind, entry: AuditEntry): Promise<void> {
    await this.unitOfWork.manager.query(
      insert,
      valuesOf(actor, resultOf(event), { event, entry, traceId: currentTraceId() }),
    );
    this.noteRecorded(event);
  }

  /** As `record`, for several acts of one actor in one statement, each in the trace of what caused it. */
  async recordAll(actor: Actor, records: readonly AuditRecord[]): Promise<void> {
    const rows = records.map((record) => {
      const values = valuesOf(actor, resultOf(record.event), record);
      return Object.fromEntries(columns.map((column, n) => [column, values[n]]));
    });
    await this.unitOfWork.manager.query(insertAll, [JSON.stringify(rows)]);
    for (const { event } of records) this.noteRecorded(event);
  }

  /** Records that an act was refused, in a transaction of its own: the act's is rolled back. */
  async refuse(actor: Actor, event: AuditEventKind, entry: AuditEntry): Promise<void> {
    await this.dataSource.query(
      insert,
      valuesOf(actor, 'refused', { event, entry, traceId: currentTraceId() }),
    );
  }

  private noteRecorded(event: AuditEventKind): void {
    this.unitOfWork.current.recorded.push(event.code);
    noteRecorded(event);
  }
}

function resultOf(event: AuditEventKind): 'refused' | 'success' {
  return event.verb === 'refuse' ? 'refused' : 'success';
}

function valuesOf(actor: Actor, result: string, { event, entry, traceId }: AuditRecord): unknown[] {
  return [
    newId(),
    event.code,
    event.verb,
    result,
    actor.kind,
    actor.personId,
    actor.organisationId,
    entry.objectType,
    entry.objectId ?? null,
    entry.objectIds ?? null,
    entry.caseId ?? null,
    entry.tableId ?? null,
    entry.fields ?? null,
    entry.purpose ?? null,
    entry.reason ?? null,
    actor.origin.ipAddress,
    actor.origin.userAgent?.slice(0, 500) ?? null,
    traceId,
    actor.clientId ?? null,
  ];
}
