import { DomainError, type FieldError } from '#lib/kernel';
import {
  type Judgement,
  type TableDefinition,
  type TriageEffect,
  triageOutcome,
  validateAnswers,
  validateJudgements,
  validateOutcome,
} from '#lib/table-definition';
import type { TriageDto } from './triage.dto.js';

/** As given, with nothing left open. */
export function judgementsOf({ judgements }: TriageDto): Judgement[] {
  return (judgements ?? []).map(({ voter, organisationId, judgement, explanation }) => ({
    ...{ voter: voter ?? null, organisationId, judgement, explanation },
  }));
}

/**
 * What the decision does to the signal; refuses it when something is missing, does not fit, or has no place.
 * `partners` are the ids of the organisations at the table.
 */
export function checkDecision(
  definition: TableDefinition,
  partners: ReadonlySet<string>,
  input: TriageDto,
): TriageEffect {
  const effect = triageOutcome(definition, input.outcome)?.effect;
  const errors = [
    ...validateAnswers(definition, input.answers),
    ...validateJudgements(definition, partners, judgementsOf(input)),
    ...validateOutcome(definition, input),
    ...onlyWith(effect === 'accept', 'case', input.case, {
      required: 'Geef de casus een titel en een doel.',
      misplaced: 'Alleen een aangenomen signaal wordt een casus.',
    }),
    ...onlyWith(effect === 'more-information', 'question', input.question, {
      required: 'Schrijf wat u van de melder wilt weten.',
      misplaced: 'Alleen wie meer informatie nodig heeft, stelt de melder een vraag.',
    }),
  ];
  if (!effect || errors.length > 0) throw DomainError.invalidFields(errors);
  return effect;
}

function onlyWith(
  belongs: boolean,
  field: string,
  value: unknown,
  messages: { readonly required: string; readonly misplaced: string },
): FieldError[] {
  const given = value !== undefined;
  if (given === belongs) return [];
  return [
    given
      ? { field, code: 'not-applicable', message: messages.misplaced }
      : { field, code: 'required', message: messages.required },
  ];
}
