import type { ActionItem, ActionStatus } from '../../api/types.js';
import { daysBetween } from '../../i18n/dates.js';

const closed: readonly ActionStatus[] = ['declined', 'completed', 'not-executed'];

export function isOpen(status: ActionStatus): boolean {
  return !closed.includes(status);
}

/** Open ones first, by due date; then those that ended, the latest due first. */
export function openFirst<Row extends Pick<ActionItem, 'dueOn' | 'status'>>(actions: readonly Row[]): Row[] {
  return [...actions].sort((a, b) => {
    const openness = Number(isOpen(b.status)) - Number(isOpen(a.status));
    const byDate = a.dueOn.localeCompare(b.dueOn);
    return openness || (isOpen(a.status) ? byDate : -byDate);
  });
}

export type Urgency = 'late' | 'today' | 'soon' | 'later';

/** How near an open action's due date is, seen from `now` (`YYYY-MM-DD`); soon is within a week. */
export function urgencyOf(dueOn: string, now: string): Urgency {
  const days = daysBetween(now, dueOn);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'soon' : 'later';
}

export interface DueGroup<Row> {
  urgency: Urgency;
  actions: Row[];
}

/** Open actions by urgency, most urgent first, in each group the earliest due date first. Empty groups are left out. */
export function groupByUrgency<Row extends Pick<ActionItem, 'dueOn'>>(
  actions: readonly Row[],
  now: string,
): DueGroup<Row>[] {
  const sorted = [...actions].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const order: readonly Urgency[] = ['late', 'today', 'soon', 'later'];
  return order
    .map((urgency) => ({
      urgency,
      actions: sorted.filter(({ dueOn }) => urgencyOf(dueOn, now) === urgency),
    }))
    .filter((group) => group.actions.length > 0);
}
