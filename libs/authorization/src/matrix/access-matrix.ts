import type { Relation } from './relation.js';

/** What is expected of one action with one row. Whoever is named nowhere does not get to see the row: 404. */
export interface ExpectedAccess {
  readonly allowed: readonly Relation[];
  /** They see the row and may do this with others, not with this one: 403. */
  readonly forbidden?: readonly Relation[];
  /** Who gets an answer where no row is named, as from a list, however empty; the rest 403. `allowed` when left out. */
  readonly anywhere?: readonly Relation[];
}

/** What is expected of an endpoint that asks for no right. */
export interface ExpectedOpen {
  /** What it gives, and why that can be given. */
  readonly why: string;
  /** Where a row is named: whose it is. Nobody's when left out. */
  readonly allowed?: readonly Relation[];
}

/**
 * What one library expects its policy to do, declared beside it in `<lib>.matrix.ts` as `<lib>Matrix`; the leak matrix
 * (test/e2e/leak-matrix.e2e-spec.ts) asks the running application for every cell of it.
 */
export interface AccessMatrix {
  /** By entity, or `Entity: situation` for a row in another situation; then by action. */
  readonly entities?: Readonly<Record<string, Readonly<Record<string, ExpectedAccess>>>>;
  /** `@Authenticated` and `@Public` endpoints, by `Controller.method`. */
  readonly open?: Readonly<Record<string, ExpectedOpen>>;
}
