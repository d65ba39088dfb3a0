import type { Policy } from '#lib/authorization';
import { CasusTable } from './tables/casus-table.js';

/** A table is known to those who sit at it; its people to those who assign work there. */
export const identityPolicy: Policy = (actor, can) => {
  const mine = [...new Set(actor.memberships.map((m) => m.tableId))];
  if (mine.length > 0) can('read', CasusTable, { id: { $in: mine } });
  const led = actor.memberships
    .filter((m) => m.role !== 'partner' && m.role !== 'care-coordinator')
    .map((m) => m.tableId);
  if (led.length > 0) can('read-people', CasusTable, { id: { $in: led } });
};
