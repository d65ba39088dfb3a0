/** What went wrong, in the vocabulary of the domain. Only `libs/http` knows which HTTP status belongs to which. */
export type Failure =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'rule-broken'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-many-requests'
  | 'unavailable';

/** One thing wrong with one field; `field` is a path such as `answers[2].explanation`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What a refusal was about: ids for the audit log, never for the answer. */
export interface RefusedAct {
  readonly caseId: string | null;
  readonly tableId: string | null;
}

/**
 * A refusal that the caller can understand and act on.
 * `code` is stable and kebab-case (clients and tests rely on it); `message` is Dutch and shown to people,
 * and never holds contents of a case.
 */
export class DomainError extends Error {
  /** Set when this is to be recorded as a refusal, whatever its failure. */
  refused: RefusedAct | null = null;

  constructor(
    readonly failure: Failure,
    readonly code: string,
    message: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }

  /** The same, for the audit log to hold: of some acts every attempt counts, however it failed (L-03). */
  asRefusal(act: RefusedAct): this {
    this.refused = act;
    return this;
  }

  static notFound(): DomainError {
    return new DomainError('not-found', 'not-found', 'Dit bestaat niet, of u kunt het niet zien.');
  }

  static forbidden(): DomainError {
    return new DomainError('forbidden', 'forbidden', 'U mag dit niet doen.');
  }

  /** `field` is where to mend it, when one field of the input is what breaks the rule. */
  static ruleBroken(code: string, message: string, field?: string): DomainError {
    return new DomainError(
      'rule-broken',
      code,
      message,
      field === undefined ? [] : [{ field, code, message }],
    );
  }

  /** A field that is well-formed but cannot be accepted. */
  static invalid(field: string, code: string, message: string): DomainError {
    return DomainError.invalidFields([{ field, code, message }]);
  }

  /** Everything that is wrong with the input, at once: people mend a form in one go. */
  static invalidFields(errors: readonly FieldError[]): DomainError {
    return new DomainError('invalid', 'validation-failed', 'Controleer de invoer.', errors);
  }
}
