import { Clock } from '#lib/kernel';

const day = 86_400_000;
const minute = 60_000;

/** An instant so many days from now, at the end of a working day, to the whole minute; for the API. */
export function inDays(days: number): string {
  const at = new Date(Date.now() + days * day);
  at.setUTCHours(16, 0, 0, 0);
  return at.toISOString();
}

/** Lets demo data happen in the past, in working hours, one second after another. */
export class DemoClock extends Clock {
  private at = new Date();
  private daysAgo = 0;
  /** How far each day has come, by how many days ago it is. */
  private readonly reached = new Map<number, Date>();

  /** From now on it is this many days ago: early in that day, or after what happened on it before. */
  goBack(days: number): void {
    this.daysAgo = days;
    this.at = this.reached.get(days) ?? morning(days);
  }

  now(): Date {
    this.at = new Date(this.at.getTime() + 1_000);
    this.reached.set(this.daysAgo, this.at);
    return this.at;
  }
}

/** Somewhere between nine and three in Amsterdam, another time each day. */
function morning(daysAgo: number): Date {
  const at = new Date(Date.now() - daysAgo * day);
  at.setUTCHours(8, 0, 0, 0);
  return new Date(at.getTime() + ((daysAgo * 47) % 300) * minute);
}
