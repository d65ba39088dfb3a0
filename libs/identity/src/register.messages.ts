import { announcement } from '#lib/queue';

/** To administrators and the organisation's contact person: something ends soon. */
export const expiring = {
  covenant: announcement('covenant.expiring'),
  screening: announcement('screening.expiring'),
  membership: announcement('membership.expiring'),
} as const;
/** To the contact person, or to administrators when there is none. */
export const rightsReviewOpened = announcement('rights-review.opened');
/** To the contact person and administrators. */
export const rightsReviewOverdue = announcement('rights-review.overdue');
