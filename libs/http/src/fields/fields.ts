import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate } from './is-calendar-date.js';
import { IsInstant } from './is-instant.js';
import { IsStorableText } from './is-storable-text.js';

/** What every field may say of itself. */
export interface FieldOptions {
  readonly optional?: true;
  readonly nullable?: true;
  readonly description?: string;
}

type ItemClass = abstract new (...args: never[]) => object;
const blank = /\S/;
const storable = { message: 'De tekst bevat tekens die niet kunnen.' };

/** One decorator a field: what is validated is what the OpenAPI document says, by construction. */
function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const described = {
    ...schema,
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.nullable ? { nullable: true } : {}),
  };
  const documented = options.optional ? ApiPropertyOptional(described) : ApiProperty(described);
  return applyDecorators(...checks, ...presence(options), documented);
}

/** When a field is not checked. Left out is one thing and `null` another: only `nullable` allows the latter. */
function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (optional && nullable) return [IsOptional()];
  if (optional) return [ValidateIf((_object, value) => value !== undefined)];
  return nullable ? [ValidateIf((_object, value) => value !== null)] : [];
}

/** A line or a passage of text, in characters. Text of white space only is refused unless `min` is 0. */
export function Text(options: FieldOptions & { max: number; min?: number }): PropertyDecorator {
  const min = options.min ?? 1;
  return field(
    options,
    { type: 'string', minLength: min, maxLength: options.max },
    IsString({ message: 'Dit moet tekst zijn.' }),
    IsStorableText(storable),
    MaxLength(options.max, { message: `Gebruik hooguit ${options.max} tekens.` }),
    ...(min > 0
      ? [
          MinLength(min, { message: min === 1 ? 'Vul dit in.' : `Gebruik minstens ${min} tekens.` }),
          Matches(blank, { message: 'Vul dit in.' }),
        ]
      : []),
  );
}

/** An id. Capitals are as good on the way in (RFC 9562 §4) and small letters are what is compared and kept. */
export function Uuid(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'uuid' },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    IsUUID('all', { message: 'Dit is geen geldige id.' }),
  );
}

/** A calendar date `YYYY-MM-DD` that exists. */
export function DateOnly(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', format: 'date' }, IsCalendarDate());
}

/** A moment in time, RFC 3339: with its offset. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date-time' },
    IsInstant({ message: 'Dit is geen geldig tijdstip.' }),
  );
}

export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean({ message: 'Kies ja of nee.' }));
}

export function Choice(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', enum: [...values] },
    IsIn([...values], { message: `Kies een van: ${values.join(', ')}.` }),
  );
}

/** A whole number. In a query string it arrives as text and is converted. */
export function Whole(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  return field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    Type(() => Number),
    IsInt({ message: 'Dit moet een geheel getal zijn.' }),
    Min(options.min, { message: `Dit moet ten minste ${options.min} zijn.` }),
    Max(options.max, { message: `Dit mag hooguit ${options.max} zijn.` }),
  );
}

/** A list of objects of one class, each validated. */
export function ListOf(
  item: () => ItemClass,
  options: FieldOptions & { max?: number; min?: number } = {},
): PropertyDecorator {
  const max = options.max ?? 1_000;
  return field(
    options,
    { type: () => [item()], maxItems: max },
    IsArray({ message: 'Dit moet een lijst zijn.' }),
    ArrayMinSize(options.min ?? 0, { message: `Geef er ten minste ${options.min ?? 0}.` }),
    ArrayMaxSize(max, { message: `Geef er hooguit ${max}.` }),
    ValidateNested({ each: true, message: 'Dit moet een object zijn.' }),
    Type(item),
  );
}

/** A list of different short texts, such as codes; of the values in `of` only, when there are any. */
export function Codes(
  options: FieldOptions & { max?: number; of?: readonly string[] } = {},
): PropertyDecorator {
  const max = options.max ?? 50;
  const { of } = options;
  return field(
    options,
    {
      type: 'array',
      items: of ? { type: 'string', enum: [...of] } : { type: 'string', maxLength: 100 },
      maxItems: max,
    },
    ...(of ? [IsIn([...of], { each: true, message: `Kies uit: ${of.join(', ')}.` })] : []),
    IsArray({ message: 'Dit moet een lijst zijn.' }),
    ArrayMaxSize(max, { message: `Geef er hooguit ${max}.` }),
    ArrayUnique({ message: 'Elk mag maar één keer voorkomen.' }),
    IsString({ each: true, message: 'Elk element moet tekst zijn.' }),
    IsStorableText({ ...storable, each: true }),
    MaxLength(100, { each: true, message: 'Gebruik hooguit 100 tekens.' }),
  );
}

export function Nested(item: () => ItemClass, options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: () => item() },
    IsObject({ message: 'Dit moet een object zijn.' }),
    ValidateNested(),
    Type(item),
  );
}

/** An object whose shape another rule checks, such as a table's own fields. */
export function Json(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true },
    IsObject({ message: 'Dit moet een object zijn.' }),
  );
}
