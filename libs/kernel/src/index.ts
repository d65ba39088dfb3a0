export { anonymousActor, systemActor, tablesAs } from './actor.js';
export type { ActiveMembership, Actor, Duty, Origin, TableRole } from './actor.js';
export { addPeriod, Clock, localDate, SystemClock } from './clock.js';
export { DomainError } from './domain-error.js';
export type { Failure, FieldError } from './domain-error.js';
export { isId, newId } from './id.js';
export { toPage } from './page.js';
export type { Page, PageRequest } from './page.js';
export { currentTraceId, withTrace } from './trace.js';
