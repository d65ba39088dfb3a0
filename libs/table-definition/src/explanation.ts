import { type FieldError, isStorableText } from '#lib/kernel';

/** Long enough to say why, short enough for a list; spaces around it do not count. */
export const explanationLength = { min: 10, max: 2_000 } as const;

/** What is wrong with an explanation; `ask` says what it should explain. */
export function explanationErrors(field: string, explanation: unknown, ask: string): FieldError[] {
  const text = typeof explanation === 'string' ? explanation.trim() : '';
  if (text.length < explanationLength.min) {
    const message = `${ask} (ten minste ${explanationLength.min} tekens).`;
    return [{ field, code: text === '' ? 'required' : 'too-short', message }];
  }
  if (text.length > explanationLength.max) {
    return [{ field, code: 'too-long', message: `Gebruik ten hoogste ${explanationLength.max} tekens.` }];
  }
  if (!isStorableText(text))
    return [{ field, code: 'characters', message: 'De tekst bevat tekens die niet kunnen.' }];
  return [];
}
