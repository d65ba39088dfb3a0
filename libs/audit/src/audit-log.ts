import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Actor, currentTraceId, newId } from '#lib/kernel';
import { DataSource } from 'typeorm';
import type { AuditEntry } from './audit-entry.js';
import type { AuditEventKind } from './audit-event.js';
import { noteRecorded, requireBeforeCommit } from './declared-event.js';

const insert = `
  INSERT INTO audit.event (id, action, verb, result, actor_kind, actor_id, organisation_id, object_type, object_id,
    object_ids, case_id, table_id, fields, purpose, reason, ip_address, user_agent, trace_id, client_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`;

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
    const { manager, recorded } = this.unitOfWork.current;
    await manager.query(
      insert,
      valuesOf(actor, event, event.verb === 'refuse' ? 'refused' : 'success', entry),
    );
    recorded.push(event.code);
    noteRecorded(event);
  }

  /** Records that an act was refused, in a transaction of its own: the act's is rolled back. */
  async refuse(actor: Actor, event: AuditEventKind, entry: AuditEntry): Promise<void> {
    await this.dataSource.query(insert, valuesOf(actor, event, 'refused', entry));
  }
}

function valuesOf(actor: Actor, event: AuditEventKind, result: string, entry: AuditEntry): unknown[] {
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
    currentTraceId(),
    actor.clientId ?? null,
  ];
}
