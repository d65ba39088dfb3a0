import type { Policy } from '#lib/authorization';
import { excludable } from '#lib/cases';
import { Signal } from './signals/signal.js';

/**
 * Every member of a table may report to it and follow what they reported for the organisation for which they sit there
 * (L-12); its chair and process coordinator do triage, on
 * a regional table for their municipality, until the case that came of it is closed: its content is here too (L-10).
 * Whoever is excluded from that case sees it no more.
 */
export const intakePolicy: Policy = (actor, can, cannot) => {
  const member = [...new Set(actor.memberships.map((m) => m.tableId))];
  if (member.length === 0 || !actor.personId) return;
  can('register', Signal, { tableId: { $in: member } });
  for (const { role, tableId, municipality } of actor.memberships) {
    if (role !== 'chair' && role !== 'process-coordinator') continue;
    can(['read', 'triage'], Signal, municipality === null ? { tableId } : { tableId, municipality });
  }
  cannot(['read', 'triage'], Signal, { caseClosed: true });
  for (const { tableId, organisationId } of actor.memberships)
    can('read', Signal, { tableId, organisationId, reporterId: actor.personId });
  cannot(['read', 'triage'], Signal, {
    case: { exclusions: { $elemMatch: { excludedId: { $in: excludable(actor) }, endedAt: null } } },
  });
};
