import { announcement } from '#lib/queue';

/** To the assignee. */
export const actionAssigned = announcement('action.assigned');
/** To whoever assigned it. */
export const actionAccepted = announcement('action.accepted');
export const actionDeclined = announcement('action.declined');
export const actionCompleted = announcement('action.completed');
/** To who leads the table: whoever has it leaves, or hands over, and nobody took it over. */
export const actionLeftOpen = announcement('action.left-open');
