export { aTableDefinition } from './a-table-definition.js';
export { createTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { eventually } from './eventually.js';
export { noRedisReason, startTestRedis } from './redis-server.js';
export type { TestRedis } from './redis-server.js';
export { describeTableConformance } from './table-conformance.js';
export { HttpClient } from './http-client.js';
export type { Answer, RequestOptions } from './http-client.js';
