import type { Signal, TriageInput } from '../../api/types.js';
import type { TableDescription, TriageOutcome } from '../../api/table-description.js';
import { toDetails, toForm, type DetailValues } from '../forms/detail-values.js';
import { type JudgementValues, judgementValues, toJudgements } from './judgement-values.js';

export interface TriageValues {
  answers: { criterion: string; met: '' | 'yes' | 'no'; explanation: string }[];
  judgements: JudgementValues[];
  outcome: string;
  motivation: string;
  question: string;
  forwardedTo: string;
  case: { title: string; purpose: string; details: DetailValues };
}

/** Starts from what was answered before, when more information was asked for and has come. */
export function triageValues(signal: Signal, definition: TableDescription): TriageValues {
  const before = new Map(signal.triage?.answers.map((answer) => [answer.criterion, answer]));
  return {
    answers: definition.criteria.map(({ code }) => {
      const answer = before.get(code);
      if (!answer) return { criterion: code, met: '', explanation: '' };
      return { criterion: code, met: answer.met ? 'yes' : 'no', explanation: answer.explanation };
    }),
    judgements: judgementValues(signal, definition),
    outcome: '',
    motivation: '',
    question: '',
    forwardedTo: '',
    case: {
      title: '',
      purpose: definition.purposes.length === 1 ? (definition.purposes[0]?.code ?? '') : '',
      details: toForm(definition.details.fields, {}),
    },
  };
}

/** How many criteria have both an answer and an explanation long enough. */
export function answeredCount(
  answers: readonly Partial<TriageValues['answers'][number]>[],
  min: number,
): number {
  return answers.filter(({ met, explanation = '' }) => met && explanation.trim().length >= min).length;
}

/** Sends only what belongs to the outcome: a destination when it forwards, a question when it asks, a case when it accepts. */
export function toTriageInput(
  values: TriageValues,
  outcome: TriageOutcome | undefined,
  definition: TableDescription,
): TriageInput {
  return {
    answers: values.answers.map(({ criterion, met, explanation }) => {
      return { criterion, met: met === 'yes', explanation: explanation.trim() };
    }),
    judgements: toJudgements(values.judgements),
    outcome: values.outcome,
    motivation: values.motivation.trim(),
    ...(outcome?.effect === 'more-information' ? { question: values.question.trim() } : {}),
    ...(outcome?.forwardTo.length ? { forwardedTo: values.forwardedTo } : {}),
    ...(outcome?.effect === 'accept'
      ? {
          case: {
            title: values.case.title.trim(),
            purpose: values.case.purpose,
            details: toDetails(definition.details.fields, values.case.details),
          },
        }
      : {}),
  };
}
