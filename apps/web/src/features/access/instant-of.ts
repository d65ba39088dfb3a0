const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Hours that Amsterdam is ahead of UTC, in summer and in winter. */
const offsets = [2, 1];

/**
 * A local `YYYY-MM-DDTHH:mm` on the clock of Amsterdam → the instant, for the API; nothing for nothing. Of an hour that
 * comes twice the first, an hour that is skipped as if it were winter.
 */
export function instantOf(local: string): string | undefined {
  if (local === '') return undefined;
  const candidates = offsets.map((hours) => new Date(Date.parse(`${local}:00Z`) - hours * 3_600_000));
  const found = candidates.find((instant) => clock.format(instant).replace(' ', 'T') === local);
  return (found ?? candidates[1])?.toISOString();
}
