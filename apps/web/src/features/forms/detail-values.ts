import type { DetailField } from '../../api/table-description.js';

/** What a form holds for the own fields of a table: text for everything but ticks. */
export type DetailValues = Record<string, string | boolean>;

/** Stored details → form. Fields the definition does not know are left out. */
export function toForm(
  fields: readonly DetailField[],
  stored: Readonly<Record<string, unknown>>,
): DetailValues {
  return Object.fromEntries(
    fields.map(({ name, type }): [string, string | boolean] => {
      const value = stored[name];
      if (type === 'flag') return [name, value === true];
      return [name, typeof value === 'string' || typeof value === 'number' ? String(value) : ''];
    }),
  );
}

/** Form → details to store. What was left empty is left out; a tick that is off counts as "no". */
export function toDetails(fields: readonly DetailField[], values: DetailValues): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, type }): [string, unknown][] => {
      const value = values[name];
      if (type === 'flag') return [[name, value === true]];
      const text = typeof value === 'string' ? value.trim() : '';
      if (text === '') return [];
      return [[name, type === 'number' ? Number(text.replace(',', '.')) : text]];
    }),
  );
}
