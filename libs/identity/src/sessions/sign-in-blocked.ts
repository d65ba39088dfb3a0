import { DomainError } from '#lib/kernel';

export function signInBlocked(): DomainError {
  return new DomainError(
    'too-many-requests',
    'sign-in-blocked',
    'Te veel pogingen. Wacht even en probeer het opnieuw.',
  );
}
