import { type FieldError, isStorableText } from '#lib/kernel';
import { type CaseFieldDefinition, type DetailsClass, caseFields } from './case-field.js';

interface WithDetails {
  readonly details: DetailsClass;
}

/** A code and a Dutch sentence. */
type Problem = readonly [code: string, message: string];

const date = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Checks the own fields of a kind as they come from outside. Unknown fields are refused: nothing is stored
 * without a stated purpose. `null`, absent and blank all mean "not filled in". Paths: `details.<name>`.
 */
export function validateDetails(definition: WithDetails, value: unknown): FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ field: 'details', code: 'type', message: 'De eigen velden moeten een object zijn.' }];
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const fields = caseFields(definition.details);
  const unknown = [...given.keys()].filter((name) => !fields.some((field) => field.name === name));
  return [
    ...unknown.map((name) => toError(name.slice(0, 100), ['unknown', 'Dit veld kent deze tafel niet.'])),
    ...fields.flatMap((field) => {
      const problem = problemIn(field, given.get(field.name));
      return problem === null ? [] : [toError(field.name, problem)];
    }),
  ];
}

function toError(name: string, [code, message]: Problem): FieldError {
  return { field: `details.${name}`, code, message };
}

function problemIn(field: CaseFieldDefinition, value: unknown): Problem | null {
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (empty) return field.required ? ['required', 'Vul dit veld in.'] : null;
  switch (field.type) {
    case 'flag':
      return typeof value === 'boolean' ? null : ['type', 'Kies ja of nee.'];
    case 'number':
      return numberProblem(value, field.max ?? Number.MAX_SAFE_INTEGER);
    case 'date':
      return isDate(value) ? null : ['type', 'Vul een datum in als jjjj-mm-dd.'];
    case 'choice':
      return (field.options ?? []).some(({ code }) => code === value)
        ? null
        : ['unknown', 'Kies een van de opties.'];
    case 'text':
    case 'long-text':
      return textProblem(value, field);
  }
}

function numberProblem(value: unknown, max: number): Problem | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return ['type', 'Vul een geheel getal in.'];
  return value >= 0 && value <= max ? null : ['range', `Vul een getal in van 0 tot en met ${max}.`];
}

function textProblem(value: unknown, { type, max }: CaseFieldDefinition): Problem | null {
  if (typeof value !== 'string') return ['type', 'Vul tekst in.'];
  if (max !== null && value.length > max) return ['too-long', `Gebruik ten hoogste ${max} tekens.`];
  if (!isStorableText(value) || (type === 'text' && /[\t\r\n]/.test(value))) {
    return ['characters', 'De tekst bevat tekens die hier niet kunnen.'];
  }
  return null;
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !date.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}
