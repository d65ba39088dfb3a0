import { registerDecorator } from 'class-validator';

/** `YYYY-MM-DD` (ISO 8601) and a day that exists; years 1900–2200. */
export function isCalendarDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  const year = Number(value.slice(0, 4));
  return (
    !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value) && year >= 1900 && year <= 2200
  );
}

export function IsCalendarDate(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isCalendarDate',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: isCalendarDate,
        defaultMessage: () => 'Dit is geen geldige datum (jjjj-mm-dd).',
      },
    });
  };
}
