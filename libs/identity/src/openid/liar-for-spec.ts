import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export type Claims = Record<string, unknown>;
type Answer = (response: ServerResponse) => void;

/** A provider that says whatever a spec wants it to, over real HTTP. */
export class LyingProvider {
  /** Instead of the truth; undefined where it tells the truth. */
  lies: {
    claims?: Claims;
    sign?: (claims: Claims) => Promise<string> | string;
    discovery?: Answer;
    token?: Answer;
  } = {};
  /** What it was last asked for tokens with. */
  asked = new URLSearchParams();
  private nonce = '';

  private constructor(
    readonly issuer: string,
    readonly privateKey: CryptoKey,
    readonly publicKey: JWK,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async start(): Promise<LyingProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    const { port } = server.address() as AddressInfo;
    const started = new LyingProvider(`http://127.0.0.1:${String(port)}`, privateKey, jwk, server);
    server.on('request', (request, response) => void started.answer(request, response));
    return started;
  }

  /** Stops hearing anybody; the port stays its own until then. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  signed(claims: Claims, key: CryptoKey = this.privateKey, alg = 'RS256'): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg, kid: 'one' }).sign(key);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    const { discovery, token } = this.lies;
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        if (discovery) discovery(response);
        else sendJson(response, this.metadata());
        break;
      case '/keys':
        sendJson(response, { keys: [this.publicKey] });
        break;
      case '/authorize':
        this.sendBack(url.searchParams, response);
        break;
      case '/token':
        this.asked = new URLSearchParams(await text(request));
        if (token) token(response);
        else sendJson(response, { access_token: 'x', token_type: 'Bearer', id_token: await this.idToken() });
        break;
      default:
        response.writeHead(404).end();
    }
  }

  private metadata() {
    const at = (path: string) => `${this.issuer}/${path}`;
    return {
      issuer: this.issuer,
      authorization_endpoint: at('authorize'),
      token_endpoint: at('token'),
      jwks_uri: at('keys'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    };
  }

  private sendBack(asked: URLSearchParams, response: ServerResponse): void {
    this.nonce = asked.get('nonce') ?? '';
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', 'a-code');
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  private async idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const claims: Claims = {
      ...{ iss: this.issuer, aud: 'casustafel', iat: now, exp: now + 300, nonce: this.nonce },
      ...this.lies.claims,
    };
    return this.lies.sign ? this.lies.sign(claims) : this.signed(claims);
  }
}

function sendJson(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
}
