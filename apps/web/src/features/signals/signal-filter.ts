/** What a list of signals can be limited to; `open` still waits for a decision. */
export const signalFilters = [
  'open',
  'received',
  'more-information',
  'accepted',
  'forwarded',
  'refused',
  'all',
] as const;

export type SignalFilter = (typeof signalFilters)[number];
