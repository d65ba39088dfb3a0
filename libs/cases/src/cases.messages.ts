import { announcement, defineMessage } from '#lib/queue';

/** To the table's leaders and to the privacy officers, at once. */
export const emergencyAccessUsed = announcement('access.emergency-used');
/** To the privacy officers who are left: another one is kept out of a case. */
export const overseerExcluded = announcement('access.overseer-excluded');
/** To the table's leaders. */
export const accessRequested = announcement('access.requested');
/** To whoever asked. */
export const accessDecided = announcement('access.decided');
/** To the table's leaders: somebody who took part by name left, and takes part no longer. */
export const participantLeft = announcement('participant.left');

export interface AccessAsked {
  readonly requestId: string;
  readonly requesterId: string;
  /** Both `null` when no case has the number, or none that the requester may ask about. */
  readonly caseId: string | null;
  readonly tableId: string | null;
  readonly confidential: boolean;
}

/** Somebody asked to see a case. The same for a number that no case has: what a request does must not tell. */
export const accessAsked = defineMessage<AccessAsked>('access.asked');
