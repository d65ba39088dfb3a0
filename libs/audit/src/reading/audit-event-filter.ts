import type { AuditEventsQuery } from './audit-events.dto.js';

/** The conditions of a question to the log, and what to record of having asked it. */
export interface AuditEventFilter {
  readonly conditions: readonly string[];
  readonly values: readonly unknown[];
  /** Names of the filters used. */
  readonly fields: readonly string[];
}

const conditions = {
  action: (p: string) => `e.action = ${p}`,
  actorId: (p: string) => `e.actor_id = ${p}`,
  caseId: (p: string) => `(e.case_id = ${p} OR e.object_id = ${p} OR e.object_ids @> ARRAY[${p}]::uuid[])`,
  objectId: (p: string) => `(e.object_id = ${p} OR e.object_ids @> ARRAY[${p}]::uuid[])`,
  result: (p: string) => `e.result = ${p}`,
  from: (p: string) => `e.at >= ${p}`,
  to: (p: string) => `e.at < ${p}`,
} satisfies Partial<Record<keyof AuditEventsQuery, (parameter: string) => string>>;

export function filterOf(query: AuditEventsQuery, first: number): AuditEventFilter {
  const used = Object.entries(conditions).flatMap(([field, condition]) => {
    const value = query[field as keyof typeof conditions];
    return value === undefined ? [] : [{ field, condition, value }];
  });
  return {
    conditions: used.map(({ condition }, index) => condition(`$${first + index}`)),
    values: used.map(({ value }) => value),
    fields: used.map(({ field }) => field),
  };
}
