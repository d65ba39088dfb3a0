export { ActionsModule } from './actions.module.js';
export { AcceptAction } from './follow-up/accept-action.js';
export { AssignAction } from './follow-up/assign-action.js';
export { CompleteAction } from './follow-up/complete-action.js';
export { DeclineAction } from './follow-up/decline-action.js';
export { ReportProgress } from './follow-up/report-progress.js';
