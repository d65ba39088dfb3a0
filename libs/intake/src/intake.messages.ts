import { announcement } from '#lib/queue';

/** To those who do triage at the table. */
export const signalReceived = announcement('signal.received');
/** To the same: the reporter added something. */
export const signalSupplemented = announcement('signal.supplemented');
/** To the reporter: there is a question, whether or not they wanted to hear how it ends. */
export const signalQuestioned = announcement('signal.more-information');
/** To the reporter, if they asked to hear of it: how it ended. */
export const signalDecided = announcement('signal.decided');
