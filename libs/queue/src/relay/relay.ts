import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { QueueBackend } from '../backend/backend.js';
import { closeWithin } from '../backend/close-within.js';
import { openWhenReachable } from '../backend/open-when-reachable.js';
import { ChannelListener } from '../channel-listener.js';
import { describeFailure } from '../delivery/describe-failure.js';
import { OutageLog } from '../outage-log.js';
import { pause, type RetryPolicy, retryDelay } from '../retry.js';
import { Bell } from './bell.js';
import { offerLostAgain, removeHandled } from './housekeeping.js';
import type { TakesTogether } from './in-envelopes.js';
import { batchSize, publishBatch } from './publish-batch.js';

export interface RelaySettings {
  readonly backend: QueueBackend;
  readonly retry: RetryPolicy;
  /** Of the application's role; for the one LISTEN connection. */
  readonly databaseUrl: string;
  readonly takesTogether: TakesTogether;
}

const pollMs = 1_000;
const tidyEveryMs = 60_000;

/**
 * Carries committed messages from the outbox to the queue. Any number may run at once, in any number of processes.
 * Wakes up by NOTIFY, looks every second anyway, and waits out PostgreSQL or Redis being away.
 */
export class Relay {
  private readonly stopping = new AbortController();
  private readonly bell = new Bell();
  private readonly outage = new OutageLog(new Logger(Relay.name));
  private readonly listener: ChannelListener;
  private running: Promise<void> | null = null;
  private tidiedAt = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: RelaySettings,
  ) {
    const ring = () => this.bell.ring();
    this.listener = new ChannelListener(settings.databaseUrl, 'queue_outbox', {
      onNotification: ring,
      onListening: ring,
    });
  }

  start(): void {
    if (this.running) return;
    this.listener.start();
    this.running = this.run(this.stopping.signal);
  }

  /** Resolves when the batch in hand is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.listener.stop(), this.running]);
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { backend, retry, takesTogether } = this.settings;
    const onError = (error: unknown) => this.outage.failed(describeFailure(error));
    const sender = await openWhenReachable(() => backend.openSender(retry, onError), signal, onError);
    if (!sender) return;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const published = await publishBatch(this.dataSource, sender, takesTogether);
        failures = 0;
        this.outage.over();
        if (published === batchSize) continue;
        await this.tidyWhenDue();
        await this.bell.wait(pollMs, signal);
      } catch (error) {
        failures += 1;
        onError(error);
        await pause(retryDelay({ firstMs: 100, longestMs: 5_000 }, failures), signal);
      }
    }
    await closeWithin(1_000, sender);
  }

  private async tidyWhenDue(): Promise<void> {
    if (Date.now() - this.tidiedAt < tidyEveryMs) return;
    this.tidiedAt = Date.now();
    await offerLostAgain(this.dataSource);
    await removeHandled(this.dataSource);
  }
}
