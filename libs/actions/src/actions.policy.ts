import type { Policy } from '#lib/authorization';
import { tablesAs } from '#lib/kernel';
import { Action } from './follow-up/action.js';

/**
 * Assignees see and answer their own actions, while they sit at the table for the organisation that was asked; chair
 * and process coordinator see those of their table. A partner's other people do not (L-02).
 */
export const actionsPolicy: Policy = (actor, can) => {
  const managed = tablesAs(actor, 'chair', 'process-coordinator');
  for (const tableId of managed) can('read', Action, { tableId });
  if (!actor.personId) return;
  for (const { tableId, organisationId } of actor.memberships) {
    can(['read', 'accept', 'decline', 'progress', 'complete'], Action, {
      assigneeId: actor.personId,
      tableId,
      organisationId,
    });
  }
};
