import { Logger } from '@nestjs/common';
import type { QueueBackend, Receiver } from '../backend/backend.js';
import { atMost, closeWithin } from '../backend/close-within.js';
import { openWhenReachable } from '../backend/open-when-reachable.js';
import { OutageLog } from '../outage-log.js';
import type { RetryPolicy } from '../retry.js';
import type { DeliverMessage } from './deliver-message.js';
import { describeFailure } from './describe-failure.js';

export interface WorkerSettings {
  readonly backend: QueueBackend;
  readonly retry: RetryPolicy;
  readonly concurrency: number;
}

/** Takes messages off the queue and has them delivered. Any number may run at once, in any number of processes. */
export class MessageWorker {
  private readonly stopping = new AbortController();
  private readonly outage = new OutageLog(new Logger(MessageWorker.name));
  private readonly inHand = new Set<Promise<void>>();
  private running: Promise<void> | null = null;

  constructor(
    private readonly deliverMessage: DeliverMessage,
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
        const delivering = this.deliverMessage.deliver(envelope, {
          attempt,
          last: attempt >= retry.attempts,
        });
        this.inHand.add(delivering);
        await delivering.finally(() => this.inHand.delete(delivering));
      },
      {
        retry,
        concurrency,
        onError,
        onLost: (envelope) => void this.deliverMessage.giveUp(envelope, 'Its process died too often'),
      },
    );
  }
}
