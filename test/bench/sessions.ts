import { createHash, randomBytes } from 'node:crypto';
import { onConnection } from './postgresql.js';

/** Signs people in, by their numbers; gives the value of the Cookie header of each. */
export async function signIn(adminUrl: string, people: readonly number[]): Promise<string[]> {
  const tokens = people.map(() => randomBytes(32).toString('base64url'));
  await onConnection(adminUrl, (client) =>
    client.query(
      `INSERT INTO identity.session (id, method, token_hash, person_id, created_at, last_seen_at, expires_at)
       SELECT uuidv7(), 'password', hash, id, now(), now(), now() + interval '12 hours'
         FROM unnest($1::bytea[], $2::text[]) AS given (hash, username) JOIN identity.person USING (username)`,
      [tokens.map((token) => createHash('sha256').update(token).digest()), people.map((n) => `persoon${n}`)],
    ),
  );
  // As over HTTPS, which a process in production takes for granted.
  return tokens.map((token) => `__Host-casustafel_session=${token}`);
}
