import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systemActor } from '#lib/kernel';
import { describeFailure } from '#lib/queue';
import { AnnounceOverdue } from '../rights-review/announce-overdue.js';
import { OpenRightsReviews } from '../rights-review/open-rights-reviews.js';
import { AnnounceExpiring } from './announce-expiring.js';

/** How often the register is looked at, in milliseconds, and how many days before an end it is announced. */
export class RegisterWatchOptions {
  constructor(
    readonly noticeDays: readonly number[] = [60, 14],
    readonly first = 60_000,
    readonly every = 3_600_000,
  ) {}
}

const worker = systemActor('worker');

/** Looks at the register every hour. Nothing is planned ahead: what is due follows from what is there. */
@Injectable()
export class RegisterWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(RegisterWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: RegisterWatchOptions,
    private readonly expiring: AnnounceExpiring,
    private readonly reviews: OpenRightsReviews,
    private readonly overdue: AnnounceOverdue,
  ) {}

  onApplicationBootstrap(): void {
    this.plan(this.options.first);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** One look; what fails is tried again at the next, the others are not held up. */
  async look(): Promise<void> {
    await this.attempt(() => this.expiring.execute(worker, this.options.noticeDays));
    await this.attempt(() => this.reviews.openDue(worker));
    await this.attempt(() => this.overdue.execute(worker));
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error(`Looking at the register failed: ${describeFailure(error)}`);
    }
  }

  private plan(milliseconds: number): void {
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => {
        if (!this.stopping) this.plan(this.options.every);
      });
    }, milliseconds);
  }
}
