import type { Logger } from '@nestjs/common';

/** Says once that something is away and once that it is back, instead of a line for every attempt in between. */
export class OutageLog {
  private away = false;

  constructor(private readonly logger: Logger) {}

  failed(description: string): void {
    if (this.away) return;
    this.away = true;
    this.logger.warn(`Interrupted, trying again until it works: ${description}`);
  }

  over(): void {
    if (!this.away) return;
    this.away = false;
    this.logger.log('Working again');
  }
}
