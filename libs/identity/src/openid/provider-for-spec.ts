import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

/** Who signs in at the provider next, and what it says of them; `null` says no there. */
export interface SignsIn {
  readonly sub: string;
  readonly acr?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly organisation?: string | string[];
}

export const strongAcr = 'http://eidas.europa.eu/LoA/substantial';
export const weakAcr = 'http://eidas.europa.eu/LoA/low';
export const registered = {
  clientId: 'casustafel',
  clientSecret: 'a-secret-of-this-spec-run-of-some-length',
};

/** A certified OpenID provider (panva/node-oidc-provider) in this process; everybody consents at once. */
export class RealProvider {
  next: SignsIn | null = null;
  private provider: Provider | null = null;

  private constructor(
    readonly issuer: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async start(): Promise<RealProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const started = new RealProvider(`http://127.0.0.1:${String(port)}`, server);
    server.on('request', (request, response) => void started.answer(request, response));
    return started;
  }

  async register(redirectUri: string): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: registered.clientId,
          client_secret: registered.clientSecret,
          redirect_uris: [redirectUri],
        },
      ],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256', use: 'sig' }] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['organisation'], acr: null },
      // What an identity provider of an organisation does: what we need is in the ID token itself.
      conformIdTokenClaims: false,
      acrValues: [strongAcr, weakAcr],
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 300 },
      cookies: { keys: ['only for this spec'] },
      findAccount: (_context, accountId) => ({
        accountId,
        claims: () => Promise.resolve({ ...this.next, sub: accountId }),
      }),
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider, next } = this;
    if (!provider) return void response.writeHead(503).end();
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (!next) return provider.interactionFinished(request, response, { error: 'access_denied' });
    if (prompt.name === 'login') {
      const login = { accountId: next.sub, ...(next.acr === undefined ? {} : { acr: next.acr }) };
      return provider.interactionFinished(request, response, { login });
    }
    const grant = new provider.Grant({
      accountId: session?.accountId ?? '',
      clientId: String(params['client_id']),
    });
    grant.addOIDCScope(String(params['scope']));
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }
}
