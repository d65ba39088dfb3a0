import type { FieldError } from '#lib/kernel';
import type { Criterion } from './define-table.js';
import { explanationErrors } from './explanation.js';

/** One criterion as the triage team judged it; to what extent it is met is in the explanation (BGS 2.16, 2.20). */
export interface CriterionAnswer {
  readonly criterion: string;
  readonly met: boolean;
  readonly explanation: string;
}

const ask = 'Licht toe in hoeverre aan het criterium is voldaan';

interface WithCriteria {
  readonly criteria: readonly Criterion[];
}

/**
 * Every criterion exactly once, with yes or no and an explanation (L-06). Empty when all is well.
 * Paths: `answers` for a criterion left out, else `answers[i].criterion`, `.met` or `.explanation`.
 */
export function validateAnswers(definition: WithCriteria, answers: readonly CriterionAnswer[]): FieldError[] {
  const known = new Set(definition.criteria.map(({ code }) => code));
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  answers.forEach((answer, index) => {
    const at = `answers[${index}]`;
    if (!known.has(answer.criterion)) {
      errors.push({
        field: `${at}.criterion`,
        code: 'unknown',
        message: 'Dit criterium kent deze tafel niet.',
      });
    } else if (seen.has(answer.criterion)) {
      errors.push({
        field: `${at}.criterion`,
        code: 'duplicate',
        message: 'Dit criterium is al beantwoord.',
      });
    }
    seen.add(answer.criterion);
    if (typeof answer.met !== 'boolean') {
      errors.push({ field: `${at}.met`, code: 'type', message: 'Kies ja of nee.' });
    }
    errors.push(...explanationErrors(`${at}.explanation`, answer.explanation, ask));
  });
  const missing = definition.criteria.filter(({ code }) => !seen.has(code));
  return [
    ...errors,
    ...missing.map(({ question }) => {
      return { field: 'answers', code: 'missing', message: `Beantwoord het criterium: ${question}` };
    }),
  ];
}
