/** The only source of "now". Tests bring their own. */
export abstract class Clock {
  abstract now(): Date;

  /** Today in Europe/Amsterdam as `YYYY-MM-DD`: deadlines are local dates, not instants. */
  today(): string {
    return localDate(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The Europe/Amsterdam date of an instant, as `YYYY-MM-DD`. */
export function localDate(instant: Date): string {
  return amsterdam.format(instant);
}

/** Adds a period to a date `YYYY-MM-DD`. A day that the target month lacks becomes that month's last day. */
export function addPeriod(date: string, period: { years?: number; months?: number; days?: number }): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const monthIndex = year * 12 + (month - 1) + (period.years ?? 0) * 12 + (period.months ?? 0);
  const lastDay = new Date(0);
  lastDay.setUTCFullYear(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, 0);
  const result = new Date(0);
  result.setUTCFullYear(Math.floor(monthIndex / 12), monthIndex % 12, Math.min(day, lastDay.getUTCDate()));
  result.setUTCDate(result.getUTCDate() + (period.days ?? 0));
  return result.toISOString().slice(0, 10);
}
