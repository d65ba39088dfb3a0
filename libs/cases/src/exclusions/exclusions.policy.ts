import type { Policy } from '#lib/authorization';
import { excludable } from './excludable.js';
import { Exclusion } from './exclusion.js';

/** Who oversees access may know who is kept out, but not of a case that they are kept out of themselves. */
export const exclusionsPolicy: Policy = (actor, can, cannot) => {
  if (actor.personId === null || !actor.duties.includes('privacy-officer')) return;
  can('read', Exclusion);
  const exclusions = { $elemMatch: { excludedId: { $in: excludable(actor) }, endedAt: null } };
  cannot('read', Exclusion, { case: { exclusions } });
};
