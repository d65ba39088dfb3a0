import type { Coded, Sensitivity } from './vocabulary.js';

/** The TypeScript type of a field's value, by the field's own type. Dates are `YYYY-MM-DD`. */
interface ValueOf {
  text: string;
  'long-text': string;
  date: string;
  flag: boolean;
  number: number;
}

interface FieldFacts {
  readonly label: string;
  /** Why this is necessary for the purpose of the case, in Dutch; shown beside the field (GDPR 5(1)(c)). */
  readonly purpose: string;
  readonly sensitivity: Sensitivity;
  readonly required?: boolean;
  /** The action line it belongs to: partners on another line need not see it. */
  readonly line?: string;
}

/** Text: most characters (default 200, long text 4000). Number: highest value (default one million). */
type Bounded = FieldFacts & { readonly max?: number };

export type CaseFieldOptions<Choice extends string> =
  | (Bounded & { readonly type: 'text' | 'long-text' | 'number' })
  | (FieldFacts & { readonly type: 'date' | 'flag' })
  | (FieldFacts & { readonly type: 'choice'; readonly options: readonly Coded<Choice>[] });

export type CaseFieldType = keyof ValueOf | 'choice';

/** A field of a `details` class as everything but TypeScript sees it. */
export interface CaseFieldDefinition {
  readonly name: string;
  readonly label: string;
  readonly purpose: string;
  readonly sensitivity: Sensitivity;
  readonly type: CaseFieldType;
  readonly required: boolean;
  readonly max: number | null;
  readonly options: readonly Coded[] | null;
  readonly line: string | null;
}

export type DetailsClass = new () => object;

const defaultMax: Partial<Record<CaseFieldType, number>> = {
  text: 200,
  'long-text': 4_000,
  number: 1_000_000,
};
const fieldsByClass = new WeakMap<object, CaseFieldDefinition[]>();

type Value<Type extends CaseFieldType, Choice extends string> = Type extends keyof ValueOf
  ? ValueOf[Type]
  : Choice;

/** Declares an own field of a kind. The property's TypeScript type must fit the declared type. */
export function CaseField<
  const Options extends CaseFieldOptions<Choice>,
  const Choice extends string = string,
>(options: Options & CaseFieldOptions<Choice>) {
  return <Name extends string>(
    target: { [P in Name]?: Value<Options['type'], OptionCodes<Options>> },
    name: Name,
  ): void => {
    const fields = fieldsByClass.get(target.constructor) ?? [];
    fieldsByClass.set(target.constructor, [...fields, toDefinition(name, options)]);
  };
}

type OptionCodes<Options> = Options extends { readonly options: readonly Coded<infer Code>[] }
  ? Code
  : string;

function toDefinition(name: string, field: CaseFieldOptions<string>): CaseFieldDefinition {
  return {
    name,
    label: field.label,
    purpose: field.purpose,
    sensitivity: field.sensitivity,
    type: field.type,
    required: field.required ?? false,
    max: ('max' in field ? field.max : undefined) ?? defaultMax[field.type] ?? null,
    options: field.type === 'choice' ? field.options : null,
    line: field.line ?? null,
  };
}

/** The declared fields in the order in which the class states them. */
export function caseFields(details: DetailsClass): readonly CaseFieldDefinition[] {
  return fieldsByClass.get(details) ?? [];
}
