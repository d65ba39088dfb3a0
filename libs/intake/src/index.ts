export { IntakeModule } from './intake.module.js';
export { RegisterSignal } from './signals/register-signal.js';
export { TriageSignal } from './triage/triage-signal.js';
