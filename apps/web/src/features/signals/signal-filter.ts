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

/** The filter that an address names; what still waits when it names none. */
export function signalFilterOf(given: unknown): SignalFilter {
  return signalFilters.find((filter) => filter === given) ?? 'open';
}
