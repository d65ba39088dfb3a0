import { announcement } from '#lib/queue';

/** To those who do triage at the table. */
export const signalReceived = announcement('signal.received');
/** To the reporter: how it ended, if they asked to hear of it, and that more information is needed in any case. */
export const signalDecided = announcement('signal.decided');
