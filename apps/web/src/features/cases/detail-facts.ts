import type { TFunction } from 'i18next';
import type { DetailField } from '../../api/table-description.js';
import { formatDate } from '../../i18n/dates.js';
import type { Fact } from '../../ui/facts.js';
import { labelOf } from '../tables/label-of.js';

/** The own fields that are filled in, in the order of the definition, as people read them. */
export function detailFacts(
  fields: readonly DetailField[],
  details: Readonly<Record<string, unknown>>,
  t: TFunction,
): Fact[] {
  return fields.flatMap((field) => {
    const value = shown(field, details[field.name], t);
    if (value === '') return [];
    return [
      {
        label: field.label,
        value,
        ...(field.sensitivity === 'normal' ? {} : { hint: t(`sensitivity.${field.sensitivity}`) }),
      },
    ];
  });
}

function shown(field: DetailField, value: unknown, t: TFunction): string {
  if (field.type === 'flag' && typeof value === 'boolean') return value ? t('ui.yes') : t('ui.no');
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  if (field.type === 'choice') return labelOf(field.options ?? [], text);
  return field.type === 'date' ? formatDate(text) : text;
}
