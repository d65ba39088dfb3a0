export { ondermijning } from './ondermijning.js';
export { OndermijningModule } from './ondermijning.module.js';
