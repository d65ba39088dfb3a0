export { lockFolder } from './folder-lock.js';
export { startServer } from './start-server.js';
export type { EmbeddedServer, ServerOptions } from './start-server.js';
