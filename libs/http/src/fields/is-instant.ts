import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isCalendarDate } from './is-calendar-date.js';

/** RFC 3339 §5.6; no place on earth is more than 14 hours from UTC. */
const dateTime = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** A moment that exists, with the offset that makes it one: `2026-11-23T10:00:00+01:00`. */
export function isInstant(value: unknown): boolean {
  const day = typeof value === 'string' ? dateTime.exec(value)?.[1] : undefined;
  return isCalendarDate(day) && !Number.isNaN(Date.parse(String(value)));
}

export function IsInstant(options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isInstant', validator: { validate: isInstant } }, options);
}
