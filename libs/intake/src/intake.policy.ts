import type { Policy } from '#lib/authorization';
import { tablesAs } from '#lib/kernel';
import { Signal } from './signals/signal.js';

/** Every member of a table may report to it and follow their own report; its chair and process coordinator do triage. */
export const intakePolicy: Policy = (actor, can) => {
  const member = [...new Set(actor.memberships.map((m) => m.tableId))];
  if (member.length === 0 || !actor.personId) return;
  can('register', Signal, { tableId: { $in: member } });
  can('read', Signal, { tableId: { $in: member }, reporterId: actor.personId });
  for (const tableId of tablesAs(actor, 'chair', 'process-coordinator'))
    can(['read', 'triage'], Signal, { tableId });
};
