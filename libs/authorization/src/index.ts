export { abilityOf } from './ability.js';
export { AuthorizationModule } from './authorization.module.js';
export { Endpoints } from './endpoints.js';
export { Gate } from './gate.js';
export type { Policy } from './policy.js';
export { PolicyModule } from './policy.module.js';
export { Authenticated, Public, Requires } from './requires.decorator.js';
