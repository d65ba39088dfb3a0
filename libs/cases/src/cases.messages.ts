import { announcement } from '#lib/queue';

/** To the table's leaders and to the privacy officers, at once. */
export const emergencyAccessUsed = announcement('access.emergency-used');
/** To the table's leaders. */
export const accessRequested = announcement('access.requested');
/** To whoever asked. */
export const accessDecided = announcement('access.decided');
