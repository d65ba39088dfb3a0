export { MensenhandelModule } from './mensenhandel.module.js';
