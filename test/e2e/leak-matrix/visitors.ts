import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Relation } from '#lib/authorization';
import { type Clock, newId } from '#lib/kernel';
import { changeRecorded, type Queryable } from '#lib/testing';
import type { Cast } from './cast.js';
import { publicUrl } from './running-api.js';

/** How a request shows who sends it. */
export interface Visitor {
  readonly cookie: string;
  headers(): Promise<Record<string, string>>;
}

const nothing = () => Promise.resolve({});

/** Somebody of every relation, those without an account too. */
export async function visitorsFrom(
  db: Queryable,
  cast: Cast,
  clock: Clock,
): Promise<(relation: Relation) => Visitor> {
  const machine: Visitor = { cookie: '', headers: await machineAt(db, cast, clock) };
  return (relation) => {
    if (relation === 'machine') return machine;
    return { cookie: relation === 'anonymous' ? '' : cast.client(relation).cookieHeader, headers: nothing };
  };
}

/** A partner's system that may read how tables work; each of its tokens is good once. */
async function machineAt(db: Queryable, cast: Cast, clock: Clock): Promise<Visitor['headers']> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const issuer = 'https://systeem.example';
  const id = newId();
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] });
  await changeRecorded(
    db,
    [id],
    `INSERT INTO identity.machine_client (id, name, organisation_id, issuer, jwks, scopes)
     VALUES ($1, 'Systeem', $2, $3, $4, '{table-definitions:read}')`,
    [id, cast.actor('none').organisationId, issuer, jwks],
  );
  return async () => {
    const now = Math.floor(clock.now().getTime() / 1_000);
    const claims = {
      iss: issuer,
      aud: publicUrl,
      iat: now,
      exp: now + 300,
      jti: newId(),
      scope: 'table-definitions:read',
    };
    const header = { alg: 'ES256', kid: 'one', typ: 'at+jwt' };
    const token = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
    return { authorization: `Bearer ${token}` };
  };
}
