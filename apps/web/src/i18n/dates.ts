import i18next from 'i18next';

const zone = 'Europe/Amsterdam';

function locale(): string {
  return i18next.language === 'en' ? 'en-GB' : 'nl-NL';
}

/** A calendar date `YYYY-MM-DD` is read at noon UTC, so that no time zone can move it to another day. */
function atNoon(date: string): Date {
  return new Date(`${date.slice(0, 10)}T12:00:00Z`);
}

/** `2026-11-12` → `12 nov 2026`. */
export function formatDate(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(atNoon(date));
}

/** `2026-11-12` → `donderdag 12 november 2026`. */
export function formatLongDate(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone: 'UTC' }).format(atNoon(date));
}

/** An instant → `12 nov 2026, 14:05`, in Amsterdam's time. */
export function formatInstant(instant: string): string {
  const format = new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  return format.format(new Date(instant));
}

/** An instant as a sentence says it: `3 december 14.00 uur`; with the year when that is not this year. */
export function formatMoment(instant: string, now = new Date()): string {
  const at = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone }).format(at);
  const isThisYear = today(at).slice(0, 4) === today(now).slice(0, 4);
  const date = part({ day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) });
  const time = part({ hour: '2-digit', minute: '2-digit', hour12: false });
  return i18next.t('ui.moment', { date, time: i18next.language === 'en' ? time : time.replace(':', '.') });
}

/** As `formatInstant` with seconds: a log is read to the second. */
export function formatExactInstant(instant: string): string {
  return new Intl.DateTimeFormat(locale(), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

/** Today in Europe/Amsterdam as `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now);
}

/** The date in Europe/Amsterdam of an instant, as `YYYY-MM-DD`. */
export function dateOf(instant: string): string {
  return today(new Date(instant));
}

/** Whole calendar days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);
}
