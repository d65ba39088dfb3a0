import type { Policy } from '#lib/authorization';
import { leadingRoles } from '#lib/kernel';
import { Account } from './account-news/account.js';
import { MachineClient } from './machines/machine-client.js';
import { Organisation } from './organisations/organisation.js';
import { Person } from './people/person.js';
import { RightsReview } from './rights-review/rights-review.js';
import { CasusTable } from './tables/casus-table.js';
import { Membership } from './tables/membership.js';

/**
 * A table is known to those who sit at it; its people to those who assign work there. The register is run by
 * administrators, who see nothing of cases by it; a contact person sees the own organisation.
 */
export const identityPolicy: Policy = (actor, can) => {
  const mine = [...new Set(actor.memberships.map((m) => m.tableId))];
  if (mine.length > 0) can('read', CasusTable, { id: { $in: mine } });
  const led = actor.memberships
    .filter((m) => m.role !== 'partner' && m.role !== 'care-coordinator')
    .map((m) => m.tableId);
  if (led.length > 0) can('read-people', CasusTable, { id: { $in: led } });
  if (actor.scopes.includes('table-definitions:read')) can('read-definition', CasusTable);
  if (actor.personId !== null) {
    can('read', Account, { id: actor.personId });
    const own = { contactPersonId: actor.personId };
    can('read', Organisation, own);
    can(['read', 'decide'], RightsReview, { organisation: own });
  }
  // Told when somebody with special rights gets another way in, and who leads a table when somebody else may see it.
  const leads = actor.memberships.some(({ role }) => leadingRoles.includes(role));
  if (leads || actor.duties.length > 0) can('read', Account);
  if (actor.duties.includes('administrator')) {
    can(['read', 'administer'], CasusTable);
    can(['read', 'register', 'change'], Organisation);
    can(['read', 'register', 'change'], Person);
    can(['read', 'change'], Membership);
    can(['read', 'open', 'decide'], RightsReview);
    can(['read', 'register', 'end'], MachineClient);
  }
};
