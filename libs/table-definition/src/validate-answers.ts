import { type FieldError, isStorableText } from '#lib/kernel';
import type { Criterion } from './define-table.js';

/** One criterion as the triage team judged it; to what extent it is met is in the explanation (BGS 2.16, 2.20). */
export interface CriterionAnswer {
  readonly criterion: string;
  readonly met: boolean;
  readonly explanation: string;
}

/** Long enough to say why, short enough for a list; spaces around it do not count. */
export const explanationLength = { min: 10, max: 2_000 } as const;

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
    errors.push(...explanationErrors(`${at}.explanation`, answer.explanation));
  });
  const missing = definition.criteria.filter(({ code }) => !seen.has(code));
  return [
    ...errors,
    ...missing.map(({ question }) => {
      return { field: 'answers', code: 'missing', message: `Beantwoord het criterium: ${question}` };
    }),
  ];
}

function explanationErrors(field: string, explanation: unknown): FieldError[] {
  const text = typeof explanation === 'string' ? explanation.trim() : '';
  if (text.length < explanationLength.min) {
    const message = `Licht toe in hoeverre aan het criterium is voldaan (ten minste ${explanationLength.min} tekens).`;
    return [{ field, code: text === '' ? 'required' : 'too-short', message }];
  }
  if (text.length > explanationLength.max) {
    return [{ field, code: 'too-long', message: `Gebruik ten hoogste ${explanationLength.max} tekens.` }];
  }
  if (!isStorableText(text))
    return [{ field, code: 'characters', message: 'De tekst bevat tekens die niet kunnen.' }];
  return [];
}
