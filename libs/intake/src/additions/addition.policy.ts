import type { Policy } from '#lib/authorization';
import { Signal } from '../signals/signal.js';

/** Who reported a signal adds to it, as long as they sit at the table for the organisation that they reported for. */
export const additionPolicy: Policy = (actor, can) => {
  if (!actor.personId) return;
  for (const { tableId, organisationId } of actor.memberships)
    can('supplement', Signal, { tableId, organisationId, reporterId: actor.personId });
};
