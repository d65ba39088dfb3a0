import type { CaseFieldDefinition } from './case-field.js';
import type { Criterion, Purpose, Regime } from './define-table.js';
import type { DataCategory } from './data-categories.js';
import type { GuardName } from './guard-rules.js';
import type { LegalTerm } from './legal-term.js';
import type { Retention } from './retention.js';
import type { Coded, CriteriaRule, SubjectKind, TriageEffect } from './vocabulary.js';
import type { Words } from './words.js';

/** A kind of table as JSON: all a form, a list or a register needs to know. Nothing is ever left out: absent is `null`. */
export interface TableDescription {
  readonly kind: string;
  readonly prefix: string;
  readonly title: string;
  readonly words: Words;
  readonly confidential: boolean;
  readonly breakGlassAllowed: boolean;
  readonly regime: Regime;
  readonly purposes: readonly Purpose[];
  readonly themes: readonly Coded[];
  readonly subjectKinds: readonly Coded<SubjectKind>[];
  readonly personRoles: readonly (Coded & { readonly line: string | null })[];
  readonly criteria: readonly Criterion[];
  readonly criteriaRule: CriteriaRule;
  /** Characters an explanation of a criterion must have, spaces around it not counted. */
  readonly explanation: { readonly min: number; readonly max: number };
  readonly triageOutcomes: readonly OutcomeDescription[];
  /** Whose judgement every decision needs. */
  readonly voters: readonly Coded[];
  readonly dataCategories: readonly DataCategory[];
  readonly lifeCycle: LifeCycleDescription;
  readonly actionLines: readonly Coded[];
  readonly actionKinds: readonly ActionKindDescription[];
  readonly barriers: { readonly verified: boolean; readonly items: readonly Coded[] } | null;
  readonly retention: Retention;
  readonly details: { readonly version: number; readonly fields: readonly CaseFieldDefinition[] };
}

export interface OutcomeDescription extends Coded {
  readonly effect: TriageEffect;
  readonly forwardTo: readonly Coded[];
}

export interface LifeCycleDescription {
  readonly initial: string;
  readonly statuses: readonly (Coded & { readonly closed: boolean })[];
  readonly transitions: readonly TransitionDescription[];
}

export interface TransitionDescription {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly guards: readonly Coded<GuardName>[];
}

export interface ActionKindDescription extends Coded {
  readonly line: string | null;
  readonly term: LegalTerm | null;
  readonly referenceOnly: string | null;
}
