import { eventually, type HttpClient } from '#lib/testing';

/** Somebody's open stream of how many of their notifications are unread. */
export class UnreadStream {
  private readonly closing = new AbortController();
  private readonly counts: number[] = [];
  private ended = false;

  private constructor(client: HttpClient) {
    void this.listen(client);
  }

  static of(client: HttpClient): UnreadStream {
    return new UnreadStream(client);
  }

  get isOpen(): boolean {
    return !this.ended;
  }

  /** Resolves when the last count that came satisfies `holds`. */
  until(what: string, holds: (unread: number) => boolean): Promise<number> {
    return eventually(what, () => {
      const last = this.counts.at(-1);
      return last !== undefined && holds(last) ? { last } : null;
    }).then(({ last }) => last);
  }

  close(): void {
    this.closing.abort();
  }

  private async listen(client: HttpClient): Promise<void> {
    try {
      const response = await client.open('/notifications/stream', this.closing.signal);
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) this.take(event);
      }
    } catch {
      // Broken off, from here or from there: `isOpen` says so.
    }
    this.ended = true;
  }

  private take(event: string): void {
    const data = /^data: (.*)$/m.exec(event)?.[1];
    if (data !== undefined) this.counts.push((JSON.parse(data) as { unread: number }).unread);
  }
}
