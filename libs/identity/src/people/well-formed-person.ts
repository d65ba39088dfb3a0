import { DomainError } from '#lib/kernel';

const usernames = /^[a-z0-9][a-z0-9._@-]*$/;
const addresses = /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:]+$/;

/** Refuses, naming the field. */
export function assertWellFormedPerson({ username, email }: { username?: string; email?: string }): void {
  if (username !== undefined && !usernames.test(username)) {
    throw DomainError.invalid('username', 'malformed', 'Gebruik kleine letters, cijfers en . _ @ -');
  }
  if (email !== undefined && !addresses.test(email)) {
    throw DomainError.invalid('email', 'malformed', 'Dit is geen e-mailadres.');
  }
}
