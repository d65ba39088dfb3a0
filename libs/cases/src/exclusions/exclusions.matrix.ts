import type { AccessMatrix } from '#lib/authorization';

/** No endpoint reads one by itself: it is what a privacy officer is told of. */
export const exclusionsMatrix: AccessMatrix = {
  entities: { Exclusion: { read: { allowed: ['privacyOfficer'] } } },
};
