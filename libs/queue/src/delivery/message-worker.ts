import { Logger } from '@nestjs/common';
import type { Envelope, QueueBackend, Receiver } from '../backend/backend.js';
import { atMost, closeWithin } from '../backend/close-within.js';
import { openWhenReachable } from '../backend/open-when-reachable.js';
import { OutageLog } from '../outage-log.js';
import type { RetryPolicy } from '../retry.js';
import type { DeliverMessage, SingleMessage } from './deliver-message.js';
import type { DeliverTogether } from './deliver-together.js';
import { describeFailure } from './describe-failure.js';

export interface WorkerSettings {
  readonly backend: QueueBackend;
  readonly retry: RetryPolicy;
  readonly concurrency: number;
}

/** The two ways of delivering an envelope: with one message in it, or with several. */
export interface Deliveries {
  readonly alone: DeliverMessage;
  readonly together: DeliverTogether;
}

/** Takes messages off the queue and has them delivered. Any number may run at once, in any number of processes. */
export class MessageWorker {
  private readonly stopping = new AbortController();
  private readonly outage = new OutageLog(new Logger(MessageWorker.name));
  private readonly inHand = new Set<Promise<void>>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly settings: WorkerSettings,
  ) {}

  start(): void {
    this.running ??= this.run(this.stopping.signal);
  }

  /** Resolves when the messages in hand are done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const onError = (error: unknown) => this.outage.failed(describeFailure(error));
    const receiver = await openWhenReachable(() => this.open(onError), signal, onError);
    if (!receiver) return;
    const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    receiver.run().catch(onError);
    await stopped;
    const drained = receiver.drain();
    await Promise.allSettled(this.inHand);
    await atMost(1_000, drained);
    await closeWithin(1_000, receiver);
  }

  private open(onError: (error: unknown) => void): Receiver {
    const { backend, retry, concurrency } = this.settings;
    return backend.openReceiver(
      async (envelope, attempt) => {
        this.outage.over();
        const delivering = this.deliver(envelope, attempt);
        this.inHand.add(delivering);
        await delivering.finally(() => this.inHand.delete(delivering));
      },
      {
        retry,
        concurrency,
        onError,
        onLost: (envelope) => void this.lost(envelope),
      },
    );
  }

  private async deliver(envelope: Envelope, attempt: number): Promise<void> {
    const message = onlyOneIn(envelope);
    if (!message) return this.deliveries.together.deliver(envelope, attempt);
    const last = attempt >= this.settings.retry.attempts;
    await this.deliveries.alone.deliver(message, { attempt, last });
  }

  private async lost(envelope: Envelope): Promise<void> {
    const message = onlyOneIn(envelope);
    if (message) return this.deliveries.alone.giveUp(message, 'Its process died too often');
    // Should that fail, they are offered again as lost.
    await this.deliveries.together.part(envelope).catch(() => undefined);
  }
}

function onlyOneIn({ type, ids: [id, ...others] }: Envelope): SingleMessage | null {
  return id !== undefined && others.length === 0 ? { id, type } : null;
}
