import type { Policy } from '#lib/authorization';
import { excludable } from '#lib/cases';
import { Action, answers } from './follow-up/action.js';

const all = ['read', 'reassign', ...answers];

/**
 * Assignees see and answer their own actions, while they sit at the table for the organisation that was asked; chair
 * and process coordinator see those of their table. On a regional table a seat may be about one municipality. A partner's
 * other people do not (L-02). What was done in a case that is closed nobody sees (L-10). Whoever is excluded from the case
 * sees none of it.
 */
export const actionsPolicy: Policy = (actor, can, cannot) => {
  const { personId } = actor;
  for (const { tableId, organisationId, role, municipality } of actor.memberships) {
    const within = municipality === null ? { tableId } : { tableId, municipality };
    if (role === 'chair' || role === 'process-coordinator') can(['read', 'reassign'], Action, within);
    if (personId) can(['read', ...answers], Action, { ...within, assigneeId: personId, organisationId });
  }
  cannot(all, Action, { endedAt: { $exists: true }, caseClosed: true });
  const ids = excludable(actor);
  if (ids.length === 0) return;
  cannot(all, Action, { case: { exclusions: { $elemMatch: { excludedId: { $in: ids }, endedAt: null } } } });
};
