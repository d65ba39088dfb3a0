export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface RequestOptions {
  /** The version in If-Match. */
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A caller of the API that keeps its cookies, as a browser would. Paths start after `/api/v1`. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** Signs in with a demo account; throws when that fails. */
  async signIn(username: string, password = 'casustafel-demo'): Promise<this> {
    const { status } = await this.post('/session', { username, password });
    if (status !== 201) throw new Error(`Signing in as ${username} was answered with ${String(status)}`);
    return this;
  }

  /** The same person, with the same session, at another process. */
  at(origin: string): HttpClient {
    const there = new HttpClient(origin);
    for (const [name, value] of this.cookies) there.cookies.set(name, value);
    return there;
  }

  /** What goes along with its requests, for a spec that sends one that this client would not. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** An answer that goes on, such as an event stream, until `signal` ends it. */
  open(path: string, signal: AbortSignal): Promise<Response> {
    return fetch(`${this.origin}/api/v1${path}`, { headers: this.withCookies(), signal });
  }

  get<T = unknown>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, options);
  }

  post<T = unknown>(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, options);
  }

  patch<T = unknown>(path: string, body: unknown, options: RequestOptions = {}): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body, options);
  }

  delete<T = unknown>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, undefined, options);
  }

  /** `body` is sent as JSON; a string is sent as it is. */
  async send<T>(
    method: string,
    path: string,
    body: unknown,
    options: RequestOptions = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}${path.startsWith('/health') ? '' : '/api/v1'}${path}`, {
      method,
      headers: {
        origin: this.origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.withCookies(),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${String(options.ifMatch)}"` }),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.keepCookies(response.headers);
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : undefined) as T,
      headers: response.headers,
    };
  }

  /** A cookie as it is now, for asserting on it. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private withCookies(): Record<string, string> {
    return this.cookies.size === 0 ? {} : { cookie: this.cookieHeader };
  }

  private keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
