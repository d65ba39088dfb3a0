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

/** A caller of the API that keeps its session cookie, as a browser would. Paths start after `/api/v1`. */
export class HttpClient {
  private cookie: string | null = null;

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
    there.cookie = this.cookie;
    return there;
  }

  /** An answer that goes on, such as an event stream, until `signal` ends it. */
  open(path: string, signal: AbortSignal): Promise<Response> {
    const headers = this.cookie === null ? {} : { cookie: this.cookie };
    return fetch(`${this.origin}/api/v1${path}`, { headers, signal });
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
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${String(options.ifMatch)}"` }),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? null;
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : undefined) as T,
      headers: response.headers,
    };
  }
}
