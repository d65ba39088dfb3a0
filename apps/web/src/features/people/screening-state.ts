import type { Screening } from '../../api/types.js';
import { daysBetween } from '../../i18n/dates.js';

export type ScreeningState = 'valid' | 'expiring' | 'expired' | 'ended' | 'planned';

/** Sooner than this, an end is something to act on. In days. */
const soon = 60;

/** How a screening stands on day `now`. From the day on which it was withdrawn it holds no longer. */
export function screeningState(
  { screenedOn, validTo, endedOn }: Pick<Screening, 'screenedOn' | 'validTo' | 'endedOn'>,
  now: string,
): ScreeningState {
  if (endedOn !== null && endedOn <= now) return 'ended';
  if (screenedOn > now) return 'planned';
  const left = daysBetween(now, validTo);
  if (left < 0) return 'expired';
  return left <= soon ? 'expiring' : 'valid';
}
