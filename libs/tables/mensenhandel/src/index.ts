export { mensenhandel } from './mensenhandel.js';
export { MensenhandelModule } from './mensenhandel.module.js';
