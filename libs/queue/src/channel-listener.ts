import { Client } from 'pg';
import { pause, retryDelay } from './retry.js';

export interface ListenerEvents {
  readonly onNotification: (payload: string) => void;
  /** Listening, for the first time or again: whatever was said in between was missed. */
  readonly onListening: () => void;
  /** The connection failed; it is tried again, further and further apart, up to 5 s. */
  readonly onFailure?: (error: unknown) => void;
}

/** One PostgreSQL connection that LISTENs on one channel and survives the server going away. */
export class ChannelListener {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  /** `channel` must be a plain identifier. */
  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly events: ListenerEvents,
  ) {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`Not a plain channel name: ${channel}`);
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        await this.listen(signal, () => (failures = 0));
      } catch (error) {
        this.events.onFailure?.(error);
      }
      await pause(retryDelay({ firstMs: 100, longestMs: 5_000 }, failures), signal);
    }
  }

  /** Resolves when stopped, rejects when the connection ends. */
  private async listen(signal: AbortSignal, onSuccess: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve, reject) => {
      client.on('error', reject);
      client.on('end', () => reject(new Error('The connection ended')));
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    // Whichever comes first is awaited below; the other must not count as unhandled.
    ended.catch(() => undefined);
    client.on('notification', ({ payload }) => this.events.onNotification(payload ?? ''));
    try {
      const listening = client.connect().then(() => client.query(`LISTEN ${this.channel}`));
      await Promise.race([listening, ended]);
      if (signal.aborted) return;
      onSuccess();
      this.events.onListening();
      await ended;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
