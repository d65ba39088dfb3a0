type Close = () => Promise<void>;

/** Thrown at the next safe point of a start that was told to stop. */
class Interrupted extends Error {}

/** What was opened, to be closed in the opposite order: also when starting fails half-way. */
export class Closers {
  private readonly open: Close[] = [];
  private readonly abort = new AbortController();

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  add(close: Close): void {
    this.open.push(close);
  }

  /** From now on nothing new is opened. */
  interrupt(): void {
    this.abort.abort();
  }

  assertOpen(): void {
    if (this.signal.aborted) throw new Interrupted();
  }

  /** Closes everything; one that fails does not keep the others open. */
  async closeAll(): Promise<void> {
    for (let close = this.open.pop(); close; close = this.open.pop()) await close().catch(() => undefined);
  }
}
