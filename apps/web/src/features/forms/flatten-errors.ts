import type { FieldMessage } from '../../ui/error-summary.js';

/** Errors as react-hook-form nests them → one line each, in order. Errors about the whole form have no field. */
export function flattenErrors(errors: object, path = ''): FieldMessage[] {
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || key === 'ref') return [];
    const here = path ? `${path}.${key}` : key;
    if ('message' in value && typeof value.message === 'string' && value.message !== '') {
      return [{ field: here.startsWith('root') ? '' : here, message: value.message }];
    }
    return flattenErrors(value, here);
  });
}

/** The server's `answers[2].explanation` as this form's `answers.2.explanation`. */
export function formPath(field: string): string {
  return field.replaceAll(/\[(\d+)\]/g, '.$1');
}
