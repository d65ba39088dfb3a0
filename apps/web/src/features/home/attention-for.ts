import type { CaseItem } from '../../api/types.js';
import { daysBetween } from '../../i18n/dates.js';

export type Attention = 'destroyOverdue' | 'destroySoon' | 'noActions';

const soon = 90;

/** Why a case asks for its chair's attention on day `now`; `null` when it does not. */
export function attentionFor(
  { closed, destroyBy, openActions }: Pick<CaseItem, 'closed' | 'destroyBy' | 'openActions'>,
  now: string,
): Attention | null {
  const left = daysBetween(now, destroyBy);
  if (left < 0) return 'destroyOverdue';
  if (left <= soon) return 'destroySoon';
  return !closed && openActions === 0 ? 'noActions' : null;
}
