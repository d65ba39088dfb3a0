import type { Policy } from '#lib/authorization';
import { Action } from './follow-up/action.js';

const answers = ['accept', 'decline', 'progress', 'complete'];
const all = ['read', 'reassign', ...answers];

/**
 * Assignees see and answer their own actions, while they sit at the table for the organisation that was asked; chair
 * and process coordinator see those of their table, and on a regional table those of their municipality. A partner's
 * other people do not (L-02). Whoever is excluded from the case sees none of it.
 */
export const actionsPolicy: Policy = (actor, can, cannot) => {
  const { personId } = actor;
  for (const { tableId, organisationId, role, municipality } of actor.memberships) {
    if (role === 'chair' || role === 'process-coordinator') {
      can(['read', 'reassign'], Action, municipality === null ? { tableId } : { tableId, municipality });
    }
    if (personId) can(['read', ...answers], Action, { assigneeId: personId, tableId, organisationId });
  }
  if (!personId) return;
  const organisationIds = [...new Set(actor.memberships.map(({ organisationId }) => organisationId))];
  for (const excluded of [{ personId }, { organisationId: { $in: organisationIds } }]) {
    cannot(all, Action, { case: { exclusions: { $elemMatch: { ...excluded, endedAt: null } } } });
  }
};
