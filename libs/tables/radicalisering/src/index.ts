export { radicalisering } from './radicalisering.js';
export { RadicaliseringModule } from './radicalisering.module.js';
