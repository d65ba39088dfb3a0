import { Clock } from '#lib/kernel';

const day = 86_400_000;

/** An instant so many days from now, at the end of a working day, to the whole minute; for the API. */
export function inDays(days: number): string {
  const at = new Date(Date.now() + days * day);
  at.setUTCHours(16, 0, 0, 0);
  return at.toISOString();
}

/** Lets demo data happen in the past, one second after another. */
export class DemoClock extends Clock {
  private at = new Date();

  /** From now on it is this many days ago. */
  goBack(days: number): void {
    this.at = new Date(Date.now() - days * day);
  }

  now(): Date {
    this.at = new Date(this.at.getTime() + 1_000);
    return this.at;
  }
}
