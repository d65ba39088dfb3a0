import { ValidationPipe } from '@nestjs/common';
import { DomainError, type FieldError } from '#lib/kernel';
import type { ValidationError } from 'class-validator';

/** Bodies and queries against their classes: unknown fields are refused, every wrong field is named. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DomainError(
        'invalid',
        'validation-failed',
        'Controleer de invoer.',
        errors.flatMap((e) => fieldErrors(e)),
      ),
  });
}

function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const isIndex = /^\d+$/.test(error.property);
  const field = isIndex
    ? `${parent}[${error.property}]`
    : parent
      ? `${parent}.${error.property}`
      : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
    rule === 'whitelistValidation'
      ? { field, code: 'unknown-field', message: 'Dit veld bestaat niet.' }
      : { field, code: kebab(rule), message },
  );
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function kebab(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
