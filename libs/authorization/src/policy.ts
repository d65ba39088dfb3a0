import type { Actor } from '#lib/kernel';

/** A class whose rows are guarded; the constructor itself is never called. */
export interface EntityClass<T = object> {
  readonly name: string;
  readonly prototype: T;
}

type Scalar = string | number | boolean | Date;
type Ordered = number | Date | string;

/**
 * What may be asked of one column. Nothing else exists: a rule is also run as SQL and must answer the same there.
 * Ranges never hold for NULL. `$exists: true` means: not NULL.
 */
type ColumnCondition<V> =
  | V
  | ({
      readonly $eq?: V;
      readonly $ne?: V;
      readonly $in?: readonly V[];
      readonly $nin?: readonly V[];
      readonly $exists?: boolean;
    } & (NonNullable<V> extends Ordered
      ? {
          readonly $lt?: NonNullable<V>;
          readonly $lte?: NonNullable<V>;
          readonly $gt?: NonNullable<V>;
          readonly $gte?: NonNullable<V>;
        }
      : object));

type ConditionOn<V> =
  NonNullable<V> extends Scalar
    ? ColumnCondition<V>
    : NonNullable<V> extends readonly (infer Item)[]
      ? { readonly $elemMatch: Conditions<Item> }
      : Conditions<NonNullable<V>>;

/**
 * Conditions on an entity, all of which must hold: columns by property name, a to-one relation as a nested object
 * (false when there is none), a to-many relation as `{ $elemMatch: … }` (some related row matches).
 * "Or" is a second `can`, "not" is a `cannot`.
 */
export type Conditions<T> = {
  readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]?: ConditionOn<T[K]>;
};

/** Grants (or, for `cannot`, takes away) actions on the rows of a class that meet the conditions; on all without. */
export type Rule = <T extends object>(
  action: string | readonly string[],
  entity: EntityClass<T>,
  conditions?: Conditions<T>,
) => void;

type Can = Rule;
type Cannot = Rule;

/**
 * What an actor may do with one library's entities: a pure function, one per library, in `<lib>.policy.ts`.
 * Later rules win over earlier ones, so a `cannot` stands below the `can` it limits.
 * Whoever may do anything with a row needs `read` on it too: what you may not see does not exist.
 */
export type Policy = (actor: Actor, can: Can, cannot: Cannot) => void;
