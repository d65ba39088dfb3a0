import { newId } from '#lib/kernel';
import type { Queryable } from './queryable.js';

export interface RecordedEvent {
  readonly action: string;
  readonly result: string;
  readonly actor_id: string | null;
  readonly object_id: string | null;
  readonly object_ids: string[] | null;
  readonly case_id: string | null;
  readonly table_id: string | null;
  readonly fields: string[] | null;
  readonly purpose: string | null;
  readonly reason: string | null;
}

/** The audit events about an object, or in a case, oldest first. */
export async function recordedAbout(db: Queryable, id: string): Promise<RecordedEvent[]> {
  const rows = await db.query(
    `SELECT action, result, actor_id, object_id, object_ids, case_id, table_id, fields, purpose, reason
       FROM audit.event WHERE object_id = $1 OR case_id = $1 ORDER BY at, id`,
    [id],
  );
  return rows as RecordedEvent[];
}

/** The newest audit event of a kind. */
export async function lastRecorded(db: Queryable, action: string): Promise<RecordedEvent | undefined> {
  const rows = await db.query(
    `SELECT action, result, actor_id, object_id, object_ids, case_id, table_id, fields, purpose, reason
       FROM audit.event WHERE action = $1 ORDER BY at DESC, id DESC LIMIT 1`,
    [action],
  );
  return (rows as RecordedEvent[])[0];
}

/** One event about many rows in the running transaction, so that a spec may put them in by SQL. */
export async function anEventAbout(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query(
    `INSERT INTO audit.event (id, action, verb, result, actor_kind, object_type, object_ids)
     VALUES ($1, 'spec.filled', 'create', 'success', 'system', 'spec', $2)`,
    [newId(), ids],
  );
}

/** Runs one statement that changes guarded rows, with an event about the ids in the same transaction. */
export async function changeRecorded(
  db: Queryable,
  ids: readonly string[],
  sql: string,
  values: readonly unknown[] = [],
): Promise<void> {
  await db.query(
    `WITH event AS (
       INSERT INTO audit.event (id, action, verb, result, actor_kind, object_type, object_ids)
       SELECT gen_random_uuid(), 'spec.filled', 'create', 'success', 'system', 'spec', $${String(values.length + 1)}::uuid[])
     ${sql}`,
    [...values, ids],
  );
}
