export { IntakeModule } from './intake.module.js';
export { SupplementSignal } from './additions/supplement-signal.js';
export { RegisterSignal } from './signals/register-signal.js';
export { TriageSignal } from './triage/triage-signal.js';
