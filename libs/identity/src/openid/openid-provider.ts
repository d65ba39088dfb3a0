import { createPrivateKey } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { decodeProtectedHeader } from 'jose';
import * as client from 'openid-client';
import { SignInOptions } from '../sessions/sign-in-options.js';
import { openIdFailure } from './openid-failure.js';
import type { OpenIdOptions } from './openid-options.js';

/** What one attempt must come back with. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** RS256 or better (OAuth NL profile); never `none`, never a shared secret. */
const signingAlgorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** Seconds that the provider's clock may be off. */
const tolerance = 30;

/** The OpenID provider: code flow with PKCE, state and nonce, and every ID token's signature checked. */
@Injectable()
export class OpenIdProvider {
  private readonly logger = new Logger('OpenId');
  private configuration: Promise<client.Configuration> | null = null;

  constructor(private readonly options: SignInOptions) {}

  get callbackUrl(): string {
    return `${this.options.publicUrl.replace(/\/$/, '')}/api/v1/session/openid/callback`;
  }

  /** Where the browser goes to sign in. Throws unavailable when the provider does not answer, or not as one. */
  async authorizationUrl(secrets: AttemptSecrets): Promise<string> {
    const { given } = this.required;
    const configuration = await this.discover();
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl,
      scope: given.scopes,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: 'S256',
      ...(given.requiredAcr.length > 0 ? { acr_values: given.requiredAcr.join(' ') } : {}),
      ...(given.maxAge ? { max_age: String(given.maxAge) } : {}),
    });
    return url.href;
  }

  /** The claims of a valid ID token. `query` is what the browser brought. */
  async claims(query: string, secrets: AttemptSecrets): Promise<client.IDToken> {
    const configuration = await this.discover();
    const { maxAge } = this.required.given;
    try {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(`${this.callbackUrl}?${query}`),
        {
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.codeVerifier,
          idTokenExpected: true,
          ...(maxAge ? { maxAge } : {}),
        },
      );
      const claims = tokens.claims();
      const { alg = '' } = decodeProtectedHeader(tokens.id_token ?? '');
      if (claims && signingAlgorithms.includes(alg)) return claims;
      throw new Error('an ID token with a good signature was expected');
    } catch (error) {
      this.logger.warn(`The answer of the provider was refused: ${describe(error)}`);
      if (error instanceof client.AuthorizationResponseError) throw openIdFailure('openid-refused');
      throw openIdFailure(isUnreachable(error) ? 'openid-unavailable' : 'openid-invalid');
    }
  }

  private get required(): OpenIdOptions {
    if (!this.options.openId) throw new Error('No OpenID provider is set');
    return this.options.openId;
  }

  /** Once it answered well it is not asked again; a failure is not remembered. */
  private async discover(): Promise<client.Configuration> {
    this.configuration ??= this.askProvider(this.required.given);
    try {
      return await this.configuration;
    } catch (error) {
      this.configuration = null;
      this.logger.warn(`The provider could not be used: ${describe(error)}`);
      throw openIdFailure('openid-unavailable');
    }
  }

  private async askProvider(given: OpenIdOptions['given']): Promise<client.Configuration> {
    const configuration = await client.discovery(
      new URL(given.issuer),
      given.clientId,
      { [client.clockTolerance]: tolerance },
      await authentication(given),
      {
        timeout: given.timeout / 1_000,
        execute: [
          client.enableNonRepudiationChecks,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- Marked so that nobody uses it at random.
          ...(given.allowHttp ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    if (!configuration.serverMetadata().authorization_endpoint) throw new Error('no authorization endpoint');
    return configuration;
  }
}

async function authentication({
  clientKey,
  clientSecret,
}: OpenIdOptions['given']): Promise<client.ClientAuth> {
  if (clientKey === null) return client.ClientSecretBasic(clientSecret ?? '');
  const der = createPrivateKey(clientKey).export({ format: 'der', type: 'pkcs8' });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return client.PrivateKeyJwt(
    await crypto.subtle.importKey('pkcs8', new Uint8Array(der), algorithm, false, ['sign']),
  );
}

const unreachable = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

/** No connection (a TypeError of fetch), no answer in time, or one that is no answer: a proxy's page, a 5xx. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return !('code' in error);
  return (
    error instanceof client.ClientError && (error.code === undefined || unreachable.includes(error.code))
  );
}

/** Names and codes only: messages can hold what the provider sent. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
