/** What kind of act it was (BIO2 8.15.01 "actie"). */
export type AuditVerb =
  | 'create'
  | 'update'
  | 'transition'
  | 'assign'
  | 'read'
  | 'search'
  | 'disclose'
  | 'combine'
  | 'delete'
  | 'sign-in'
  | 'sign-out'
  | 'refuse'
  | 'read-log'
  | 'grant'
  | 'deliver';

export interface AuditEventKind {
  /** Stable, `<subject>.<what>`, e.g. `case.read`. */
  readonly code: string;
  readonly verb: AuditVerb;
  /** Dutch, shown to the privacy officer. */
  readonly label: string;
}

const catalogue = new Map<string, AuditEventKind>();

/** Defines one kind of event, in `<lib>.audit.ts` of the library whose act it is. A code exists once. */
export function auditEvent(code: string, verb: AuditVerb, label: string): AuditEventKind {
  if (!/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(code))
    throw new Error(`Audit event code "${code}" is not <subject>.<what>`);
  if (catalogue.has(code)) throw new Error(`Audit event code "${code}" is defined twice`);
  const kind: AuditEventKind = Object.freeze({ code, verb, label });
  catalogue.set(code, kind);
  return kind;
}

/** All kinds that are defined, by their labels. */
export function auditEventKinds(): readonly AuditEventKind[] {
  return [...catalogue.values()].sort((one, other) => one.label.localeCompare(other.label, 'nl'));
}

/** The label of a code; the code itself when this version of the application no longer knows it. */
export function labelOf(code: string): string {
  return catalogue.get(code)?.label ?? code;
}
