import { Injectable } from '@nestjs/common';
import { type Actor, anonymousActor, Clock, DomainError, type Origin, wholeMinute } from '#lib/kernel';
import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { DataSource } from 'typeorm';
import { hashToken } from '../sessions/session.js';
import { SignInOptions } from '../sessions/sign-in-options.js';
import { type KnownMachine, MachineClients } from './machine-clients.js';

/** Signatures that only the holder of a private key can make. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** RFC 9068: for asking something of us, and no ID token or proof of who a client is that was made for another purpose. */
const tokenType = 'at+jwt';
const longestLife = 600;
/** Seconds that a machine's clock may be off. */
const clockTolerance = 30;
const longestToken = 8_192;

/**
 * Bearer tokens of machines (RFC 7519, RFC 8725): signed with a key of a known client, addressed to us, at most ten
 * minutes old and good for one request. The scopes are those that both the token and the client have.
 */
@Injectable()
export class MachineTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clients: MachineClients,
    private readonly clock: Clock,
    private readonly options: SignInOptions,
  ) {}

  /** Throws unauthenticated, always alike, for any token that is no good. */
  async actorOf(authorization: string, origin: Origin): Promise<Actor> {
    const [, token = ''] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
    if (token === '' || token.length > longestToken) throw invalidToken();
    const client = await this.clients.byIssuer(issuerOf(token));
    if (!client) throw invalidToken();
    const payload = await this.verified(token, client);
    await this.useUp(client, payload);
    return {
      ...anonymousActor(origin),
      kind: 'machine',
      clientId: client.id,
      organisationId: client.organisationId,
      scopes: scopesOf(payload).filter((scope) => client.scopes.includes(scope)),
      asOf: wholeMinute(this.clock.now()),
    };
  }

  private async verified(token: string, client: KnownMachine): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, client.keys, {
        algorithms,
        typ: tokenType,
        audience: this.options.publicUrl,
        requiredClaims: ['exp', 'iat', 'jti'],
        maxTokenAge: longestLife,
        clockTolerance,
        currentDate: this.clock.now(),
      });
      return payload;
    } catch (error) {
      if (client.isRemote && isUnreachable(error)) {
        throw new DomainError(
          'unavailable',
          'keys-unavailable',
          'De sleutels van dit systeem zijn niet bereikbaar.',
        );
      }
      throw invalidToken();
    }
  }

  /**
   * Outside any transaction: a token that was shown is used, whatever comes of the request; also when its system was
   * ended and registered again since.
   */
  private async useUp(client: KnownMachine, { jti, exp = 0, iat = 0 }: JWTPayload): Promise<void> {
    if (typeof jti !== 'string' || jti === '' || exp - iat > longestLife) throw invalidToken();
    await this.dataSource.query(`DELETE FROM identity.used_machine_token WHERE expires_at < $1`, [
      this.clock.now(),
    ]);
    const first = await this.dataSource.query<object[]>(
      `INSERT INTO identity.used_machine_token (client_id, jti_hash, expires_at)
       SELECT $1, $2, $3 WHERE NOT EXISTS (
         SELECT FROM identity.used_machine_token used JOIN identity.machine_client earlier ON earlier.id = used.client_id
          WHERE used.jti_hash = $2 AND earlier.issuer = (SELECT issuer FROM identity.machine_client WHERE id = $1))
       ON CONFLICT DO NOTHING RETURNING client_id`,
      [client.id, hashToken(jti), new Date((exp + 2 * clockTolerance) * 1_000)],
    );
    if (first.length === 0) throw invalidToken();
  }
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    throw invalidToken();
  }
}

function scopesOf({ scope }: JWTPayload): string[] {
  return typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [];
}

/** Whatever is no verdict on the token: time-outs, answers that are none, failures of the connection. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return error.code === 'ERR_JWKS_TIMEOUT' || error.code === 'ERR_JOSE_GENERIC';
}

function invalidToken(): DomainError {
  return new DomainError('unauthenticated', 'invalid-token', 'Dit token is niet geldig.');
}
