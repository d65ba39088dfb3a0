import { Clock } from '#lib/kernel';

interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** Where every FakeClock starts, and what actors made for specs take for now. */
export const fakeStart = '2026-11-23T10:00:00Z';

/** A clock that stands still until it is told otherwise. Starts on Monday 23 November 2026, 11:00 in Amsterdam. */
export class FakeClock extends Clock {
  private at = new Date(fakeStart);

  override now(): Date {
    return new Date(this.at);
  }

  /** To the start again. */
  reset(): void {
    this.at = new Date(fakeStart);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): void {
    const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    this.at = new Date(this.at.getTime() + total * 1_000);
  }
}
