import type { FieldError } from '#lib/kernel';
import type { TriageOutcome } from './define-table.js';
import type { CriteriaRule } from './vocabulary.js';
import type { CriterionAnswer } from './validate-answers.js';

export interface TriageDecision<Outcome extends string = string> {
  readonly outcome: Outcome;
  readonly forwardedTo?: string | null | undefined;
  readonly answers: readonly CriterionAnswer[];
}

interface WithOutcomes<Outcome extends string> {
  readonly triageOutcomes: readonly TriageOutcome<Outcome>[];
  readonly criteriaRule: CriteriaRule;
}

/** The outcome of that code, or `undefined` when this kind does not know it. */
export function triageOutcome<Outcome extends string>(
  definition: WithOutcomes<Outcome>,
  code: NoInfer<Outcome>,
): TriageOutcome<Outcome> | undefined {
  return definition.triageOutcomes.find((outcome) => outcome.code === code);
}

/**
 * The outcome is one of the kind's; a destination is named exactly when the outcome has any; and where the law
 * makes the criteria cumulative (BGS 2.20) a signal is accepted only when all are met.
 * Paths: `outcome`, `forwardedTo`. Who decides and why is for the caller to demand (L-07).
 */
export function validateOutcome<Outcome extends string>(
  definition: WithOutcomes<Outcome>,
  decision: TriageDecision<NoInfer<Outcome>>,
): FieldError[] {
  const outcome = triageOutcome(definition, decision.outcome);
  if (outcome === undefined) {
    return [{ field: 'outcome', code: 'unknown', message: 'Deze uitkomst kent deze tafel niet.' }];
  }
  const errors = destinationErrors(outcome, decision.forwardedTo ?? null);
  const unmet = decision.answers.some((answer) => !answer.met);
  if (outcome.effect === 'accept' && definition.criteriaRule === 'cumulative' && unmet) {
    const message = 'Deze tafel kan een signaal alleen aannemen als aan alle criteria is voldaan.';
    errors.push({ field: 'outcome', code: 'criteria-not-met', message });
  }
  return errors;
}

function destinationErrors(outcome: TriageOutcome, forwardedTo: string | null): FieldError[] {
  const field = 'forwardedTo';
  const destinations = outcome.forwardTo ?? [];
  if (destinations.length === 0) {
    if (forwardedTo === null) return [];
    return [
      { field, code: 'not-applicable', message: 'Bij deze uitkomst wordt het signaal niet doorgezet.' },
    ];
  }
  if (forwardedTo === null) return [{ field, code: 'required', message: 'Kies waarheen het signaal gaat.' }];
  if (destinations.some(({ code }) => code === forwardedTo)) return [];
  return [{ field, code: 'unknown', message: 'Hierheen kan deze tafel niet doorzetten.' }];
}
