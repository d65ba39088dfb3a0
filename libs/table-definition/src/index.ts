export { CaseField, caseFields } from './case-field.js';
export type { CaseFieldDefinition, CaseFieldOptions, CaseFieldType, DetailsClass } from './case-field.js';
export { definitionProblems } from './check-definition.js';
export { dataCategory } from './data-categories.js';
export type { Audience, DataCategory, DataCategoryCode } from './data-categories.js';
export { actionKind, defineTable } from './define-table.js';
export type {
  ActionKind,
  BarrierModel,
  Criterion,
  PersonRole,
  Purpose,
  Regime,
  TableDefinition,
  TriageOutcome,
} from './define-table.js';
export { describeTable } from './describe-table.js';
export { explanationLength } from './explanation.js';
export type { CaseState, GuardName } from './guard-rules.js';
export { assertWithinTerm, latestEnd } from './legal-term.js';
export type { LegalTerm, Measure } from './legal-term.js';
export { checkTransition, isClosed, statusLabel, transitionsFrom } from './life-cycle.js';
export type { LifeCycle, StatusDefinition, Transition } from './life-cycle.js';
export { destroyBy, signalDestroyBy } from './retention.js';
export type { Retention } from './retention.js';
export { standardStatuses, standardTransitions } from './standard-life-cycle.js';
export { TableCatalogue } from './table-catalogue.js';
export { TableCatalogueModule } from './table-catalogue.module.js';
export type {
  ActionKindDescription,
  LifeCycleDescription,
  OutcomeDescription,
  TableDescription,
  TransitionDescription,
} from './table-description.js';
export { validateActionText } from './validate-action-text.js';
export { validateAnswers } from './validate-answers.js';
export type { CriterionAnswer } from './validate-answers.js';
export { validateDetails } from './validate-details.js';
export { judgementCodes, validateJudgements } from './validate-judgements.js';
export type { Judgement } from './validate-judgements.js';
export { triageOutcome, validateOutcome } from './validate-outcome.js';
export type { TriageDecision } from './validate-outcome.js';
export { trackOf, tracks } from './vocabulary.js';
export type {
  Coded,
  CriteriaRule,
  Period,
  Sensitivity,
  SubjectKind,
  Track,
  TriageEffect,
} from './vocabulary.js';
export type { Words } from './words.js';
