import { announcement } from '#lib/queue';

/** To those who do triage at the table. */
export const signalReceived = announcement('signal.received');
/** To the reporter who asked to hear of it. */
export const signalDecided = announcement('signal.decided');
