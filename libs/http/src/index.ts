export { configureHttp, fastifyAdapter } from './configure-http.js';
export {
  Choice,
  Codes,
  DateOnly,
  Flag,
  Instant,
  Json,
  ListOf,
  Nested,
  Text,
  Uuid,
  Whole,
} from './fields/fields.js';
export { isCalendarDate } from './fields/is-calendar-date.js';
export { HttpModule } from './http.module.js';
export { RunsEachTime } from './idempotency/run-each-time.decorator.js';
export { openRoute } from './open-route.js';
export { isOverHttps } from './over-https.js';
export { decodeCursor, encodeCursor, isTruth, PageQuery } from './page-query.js';
export type { Problem } from './problem/problem.js';
export { Refusals } from './problem/refusals.js';
export { RateLimitOptions } from './rate-limits/rate-limit-options.js';
export type { PerMinute } from './rate-limits/rate-limit-options.js';
export { addressOf } from './request/address-of.js';
export { CurrentActor, unauthenticated } from './request/current-actor.js';
export { IfMatch } from './request/if-match.js';
