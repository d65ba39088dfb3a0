export { signalDecided, signalReceived } from './intake.messages.js';
export { IntakeModule } from './intake.module.js';
export { RegisterSignal } from './signals/register-signal.js';
export { Signal } from './signals/signal.js';
export { TriageSignal } from './triage/triage-signal.js';
