import type { Policy } from '#lib/authorization';
import { tablesAs } from '#lib/kernel';
import { Case } from './case-file/case.js';

/**
 * A table's chair and process coordinator manage its cases. A partner sees a case only while taking part in it at
 * dossier level, through a membership of that table, and until it is closed (L-10); everyone else does not know that
 * it exists (L-01).
 */
export const casesPolicy: Policy = (actor, can) => {
  const managed = tablesAs(actor, 'chair', 'process-coordinator');
  for (const tableId of managed) {
    can(['read', 'open', 'change', 'transition', 'invite', 'assign-action'], Case, { tableId });
  }
  for (const membership of actor.memberships.filter((m) => !managed.includes(m.tableId))) {
    const takesPart = {
      tableId: membership.tableId,
      organisationId: membership.organisationId,
      level: 'dossier',
      endedAt: null,
    } as const;
    can('read', Case, { closedAt: null, participants: { $elemMatch: { ...takesPart, personId: null } } });
    if (actor.personId) {
      const { personId } = actor;
      can('read', Case, { closedAt: null, participants: { $elemMatch: { ...takesPart, personId } } });
    }
  }
};
