/** What a person may be at one table (Dutch terms in docs/glossary.md). */
export type TableRole =
  'chair' | 'process-coordinator' | 'case-coordinator' | 'chain-coordinator' | 'care-coordinator' | 'partner';

/** Who leads a table: weighs its signals, manages its cases and assigns work there. */
export const leadingRoles: readonly TableRole[] = ['chair', 'process-coordinator'];

/** Duties over the whole installation. Neither gives sight of case content (WGS 1.8(2), L-05). */
export type Duty = 'privacy-officer' | 'administrator';

export interface ActiveMembership {
  readonly tableId: string;
  readonly organisationId: string;
  readonly role: TableRole;
  /** On a regional table: the only municipality whose cases this seat is about; `null` for all of them. */
  readonly municipality: string | null;
  /** Private organisations never see what is for public ones only (WGS 1.7(6)). */
  readonly organisationType: 'public' | 'private';
}

/** Where a request came from (BIO2 8.15.01 "oorsprong"). */
export interface Origin {
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** Who acts. Always passed explicitly, never taken from ambient state. */
export interface Actor {
  /** `machine`: another organisation's system, with a token of its own; it has scopes and no seat at any table. */
  readonly kind: 'person' | 'system' | 'machine' | 'anonymous';
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly memberships: readonly ActiveMembership[];
  readonly duties: readonly Duty[];
  /** What a machine's token allows; empty for everybody else. */
  readonly scopes: readonly string[];
  /** Which machine it is; only a machine has one. */
  readonly clientId?: string;
  /** The moment at which these rights hold, in whole minutes: grants begin and end on the minute. */
  readonly asOf: Date;
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
    scopes: [],
    asOf: new Date(0),
    origin: { ipAddress: null, userAgent: process },
  };
}

export function anonymousActor(origin: Origin = nowhere): Actor {
  return {
    kind: 'anonymous',
    personId: null,
    organisationId: null,
    memberships: [],
    duties: [],
    scopes: [],
    asOf: new Date(0),
    origin,
  };
}

/** The beginning of a moment's minute. */
export function wholeMinute(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 60_000) * 60_000);
}
