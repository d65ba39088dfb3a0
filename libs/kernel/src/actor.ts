/** What a person may be at one table (domain.md §1.7; Dutch terms in the glossary). */
export type TableRole =
  'chair' | 'process-coordinator' | 'case-coordinator' | 'chain-coordinator' | 'care-coordinator' | 'partner';

/** Duties over the whole installation. Neither gives sight of case content (WGS 1.8(2), L-05). */
export type Duty = 'privacy-officer' | 'administrator';

export interface ActiveMembership {
  readonly tableId: string;
  readonly organisationId: string;
  readonly role: TableRole;
}

/** Where a request came from (BIO2 8.15.01 "oorsprong"). */
export interface Origin {
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** Who acts. Always passed explicitly, never taken from ambient state. */
export interface Actor {
  readonly kind: 'person' | 'system' | 'anonymous';
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly memberships: readonly ActiveMembership[];
  readonly duties: readonly Duty[];
  readonly origin: Origin;
}

const nowhere: Origin = { ipAddress: null, userAgent: null };

/** The application itself, acting from a queue or a schedule; `process` is recorded as the origin. */
export function systemActor(process: string): Actor {
  return {
    kind: 'system',
    personId: null,
    organisationId: null,
    memberships: [],
    duties: [],
    origin: { ipAddress: null, userAgent: process },
  };
}

export function anonymousActor(origin: Origin = nowhere): Actor {
  return { kind: 'anonymous', personId: null, organisationId: null, memberships: [], duties: [], origin };
}

/** The tables at which the actor holds one of the roles, each once. */
export function tablesAs(actor: Actor, ...roles: readonly TableRole[]): string[] {
  return [...new Set(actor.memberships.filter((m) => roles.includes(m.role)).map((m) => m.tableId))];
}
