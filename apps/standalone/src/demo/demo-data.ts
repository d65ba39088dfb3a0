import type { AddInformationDto, InviteDto } from '#lib/cases';
import type { TableRole } from '#lib/kernel';

export interface DemoSubject {
  readonly kind: string;
  readonly role?: string;
  readonly name: string;
  readonly birthDate?: string;
  readonly address?: string;
}

export interface DemoAnswer {
  readonly daysAgo: number;
  readonly accept?: true;
  readonly decline?: string;
  readonly progress?: string;
  readonly complete?: string;
  readonly notExecuted?: string;
}

export interface DemoAction {
  readonly daysAgo: number;
  /** Username. */
  readonly assignee: string;
  readonly kind: string;
  readonly line?: string;
  readonly description: string;
  /** Counted from today; below zero is overdue. */
  readonly dueInDays: number;
  /** Of a measure with a legal term, counted from today. */
  readonly runs?: { readonly fromInDays: number; readonly untilInDays: number };
  readonly answers: readonly DemoAnswer[];
}

export interface DemoParticipant extends Pick<InviteDto, 'level' | 'track' | 'reason'> {
  readonly organisation: string;
  /** Username: only this person of the organisation. */
  readonly person?: string;
  /** Counted from today; below zero it has begun, or ended. */
  readonly fromInDays?: number;
  readonly untilInDays?: number;
}

export interface DemoInformation extends Omit<AddInformationDto, 'organisationIds'> {
  readonly daysAgo: number;
  /** Username. */
  readonly by: string;
  /** Organisations, with release `named`. */
  readonly to?: readonly string[];
}

export interface DemoAccessRequest {
  readonly daysAgo: number;
  /** Username. */
  readonly by: string;
  readonly level: 'process' | 'dossier';
  readonly reason: string;
  readonly decision?: {
    readonly daysAgo: number;
    readonly granted: boolean;
    readonly motivation: string;
    readonly untilInDays?: number;
  };
}

/** Who came to see the case, or was kept out of it, otherwise than by invitation. */
export interface DemoAccess {
  readonly requests?: readonly DemoAccessRequest[];
  readonly exclusions?: readonly {
    readonly daysAgo: number;
    /** Username. */
    readonly person: string;
    readonly reason: string;
  }[];
  readonly emergencies?: readonly {
    readonly daysAgo: number;
    /** Username. */
    readonly by: string;
    readonly hours: number;
    readonly reason: string;
  }[];
}

export interface DemoCase {
  readonly title: string;
  readonly purpose: string;
  readonly details?: Record<string, unknown>;
  readonly participants: readonly DemoParticipant[];
  readonly information?: readonly DemoInformation[];
  readonly access?: DemoAccess;
  readonly actions: readonly DemoAction[];
  readonly transitions: readonly { readonly daysAgo: number; readonly to: string; readonly reason: string }[];
}

export interface DemoSignal {
  readonly daysAgo: number;
  /** Username of the reporter. */
  readonly by: string;
  /** At a regional table. */
  readonly municipality?: string;
  readonly description: string;
  readonly occasion?: string;
  readonly request?: string;
  readonly subjects: readonly DemoSubject[];
  readonly themes: readonly string[];
  readonly triage?: {
    readonly daysAgo: number;
    readonly outcome: string;
    readonly forwardedTo?: string;
    readonly motivation: string;
    /** To the reporter, when more information is needed. */
    readonly question?: string;
    readonly case?: DemoCase;
  };
}

export interface DemoTable {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly municipality: string;
  readonly numberPrefix: string;
  /** Who leads it. A regional table has a leader for each of its municipalities. */
  readonly leaders: readonly DemoLeader[];
  /** Username → role, for everyone else. */
  readonly members: Readonly<Record<string, TableRole>>;
  /** Which organisation judges as which of the kind's voters. */
  readonly voters?: Readonly<Record<string, string>>;
  /** Codes of organisations that must still sign. */
  readonly withoutCovenant?: readonly string[];
  readonly signals: readonly DemoSignal[];
}

export interface DemoLeader {
  readonly username: string;
  readonly role: 'chair' | 'process-coordinator';
  readonly municipality?: string;
}

/** One leader of everything. */
export const chairedBy = (username: string): readonly DemoLeader[] => [{ username, role: 'chair' }];

/** Username of who leads for the signal's municipality. */
export function leaderFor(table: DemoTable, { municipality }: DemoSignal): string {
  const leader = table.leaders.find((one) => one.municipality === municipality);
  if (!leader) throw new Error(`Nobody leads ${table.code} for "${municipality ?? ''}"`);
  return leader.username;
}
