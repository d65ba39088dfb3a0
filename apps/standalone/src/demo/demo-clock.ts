import { Clock } from '#lib/kernel';

const day = 86_400_000;

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
