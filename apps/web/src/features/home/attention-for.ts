import type { CaseItem } from '../../api/types.js';
import { daysBetween } from '../../i18n/dates.js';

export type Attention = 'destroyOverdue' | 'destroySoon' | 'lateActions' | 'noActions';

type Asked = Pick<CaseItem, 'closed' | 'destroyBy' | 'openActions' | 'firstDueOn'>;

const soon = 90;

/** Why a case asks for its chair's attention on day `now`; `null` when it does not. */
export function attentionFor(
  { closed, destroyBy, openActions, firstDueOn }: Asked,
  now: string,
): Attention | null {
  const left = daysBetween(now, destroyBy);
  if (left < 0) return 'destroyOverdue';
  if (left <= soon) return 'destroySoon';
  if (firstDueOn && firstDueOn < now) return 'lateActions';
  return !closed && openActions === 0 ? 'noActions' : null;
}
