import { DomainError } from '#lib/kernel';

/** More than a limit allows. `first` for the first one over it: that one is worth an event, the others are not. */
export class RateLimited extends DomainError {
  constructor(
    readonly limit: string,
    readonly retryAfterSeconds: number,
    readonly first: boolean,
  ) {
    super(
      'too-many-requests',
      'rate-limited',
      'Dit zijn te veel verzoeken. Wacht even en probeer het opnieuw.',
    );
  }
}
