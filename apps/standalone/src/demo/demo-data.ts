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
  readonly answers: readonly DemoAnswer[];
}

export interface DemoCase {
  readonly title: string;
  readonly purpose: string;
  readonly details?: Record<string, unknown>;
  readonly participants: readonly {
    readonly organisation: string;
    readonly level: 'process' | 'own-actions' | 'dossier';
    readonly reason: string;
  }[];
  readonly actions: readonly DemoAction[];
  readonly transitions: readonly { readonly daysAgo: number; readonly to: string; readonly reason: string }[];
}

export interface DemoSignal {
  readonly daysAgo: number;
  /** Username of the reporter. */
  readonly by: string;
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
    readonly case?: DemoCase;
  };
}

export interface DemoTable {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly municipality: string;
  readonly numberPrefix: string;
  readonly chair: string;
  /** Username → role, for everyone but the chair. */
  readonly members: Readonly<Record<string, TableRole>>;
  readonly signals: readonly DemoSignal[];
}
