import type { DetailsClass } from './case-field.js';
import type { DataCategoryCode } from './data-categories.js';
import type { LegalTerm } from './legal-term.js';
import type { LifeCycle } from './life-cycle.js';
import type { Retention } from './retention.js';
import type { Coded, CriteriaRule, SubjectKind, TriageEffect } from './vocabulary.js';
import type { Words } from './words.js';

/** Under which law a kind works. `verified: false`: the text was not read, so nothing may rely on it. */
export interface Regime {
  readonly basis: string;
  readonly article: string;
  readonly verified: boolean;
}

export interface Purpose extends Coded {
  readonly legalBasis: string;
  readonly verified: boolean;
}

export interface Criterion {
  readonly code: string;
  readonly question: string;
  readonly help: string;
  /** Where the question comes from; says so when it is provisional. */
  readonly source: string;
}

export interface TriageOutcome<Outcome extends string = string> extends Coded<Outcome> {
  readonly effect: TriageEffect;
  /** Where to; one must be chosen when there are any. Only with effect `forward`. */
  readonly forwardTo?: readonly Coded[];
}

export interface PersonRole<Line extends string = string> extends Coded {
  /** The action line on which partners need to know persons in this role. */
  readonly line?: Line;
}

export interface ActionKind<Line extends string = string> extends Coded {
  readonly line?: Line;
  readonly term?: LegalTerm;
  /** The article that forbids its contents in the shared case: status and reference only (L-21). */
  readonly referenceOnly?: string;
}

/** The kind of action of that code, or `undefined` when this kind of table does not know it. */
export function actionKind(
  { actionKinds }: { readonly actionKinds: readonly ActionKind[] },
  code: string,
): ActionKind | undefined {
  return actionKinds.find((kind) => kind.code === code);
}

/** Stages at which a criminal process can be obstructed. */
export interface BarrierModel {
  readonly source: string;
  readonly verified: boolean;
  readonly items: readonly Coded[];
}

/** A kind of casustafel: everything in which one kind differs from another, as data. */
export interface TableDefinition<
  Status extends string = string,
  Outcome extends string = string,
  Line extends string = string,
> {
  readonly kind: string;
  /** Prefix of the human numbers of signals, cases and actions, such as `OND`. */
  readonly prefix: string;
  readonly title: string;
  readonly words?: Partial<Words>;
  /** The table's name and numbers never leave the application, not in a notification either. */
  readonly confidential: boolean;
  readonly breakGlassAllowed: boolean;
  readonly regime: Regime;
  readonly purposes: readonly Purpose[];
  readonly themes: readonly Coded[];
  readonly subjectKinds: readonly SubjectKind[];
  readonly personRoles: readonly PersonRole<NoInfer<Line>>[];
  readonly criteria: readonly Criterion[];
  readonly criteriaRule: CriteriaRule;
  readonly triageOutcomes: readonly TriageOutcome<Outcome>[];
  /** Who must each have judged before a signal is decided on; elsewhere participants may. */
  readonly voters?: readonly Coded[];
  readonly dataCategories: readonly DataCategoryCode[];
  readonly lifeCycle: LifeCycle<Status>;
  readonly actionLines?: readonly Coded<Line>[];
  readonly actionKinds: readonly ActionKind<NoInfer<Line>>[];
  readonly barriers?: BarrierModel;
  readonly retention: Retention;
  readonly details: DetailsClass;
  /** Raised when a field changes meaning; kept with every stored value. */
  readonly detailsVersion: number;
}

/**
 * States a kind of table. Statuses, outcomes and lines are inferred from where they are listed, so that a
 * misspelling anywhere else does not compile (define-table.types.spec.ts). The result cannot be changed.
 */
export function defineTable<Status extends string, Outcome extends string, Line extends string = never>(
  definition: TableDefinition<Status, Outcome, Line>,
): TableDefinition<Status, Outcome, Line> {
  return freeze(definition);
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
