export { RadicaliseringModule } from './radicalisering.module.js';
