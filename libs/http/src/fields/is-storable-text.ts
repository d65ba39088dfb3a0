import { isStorableText } from '#lib/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

export function IsStorableText(options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && isStorableText(value);
  return ValidateBy({ name: 'isStorableText', validator: { validate } }, options);
}
