/** The kinds of row and of thing that a world is made of; ids are counted, so that a counterexample can be read. */
const kinds = [
  ...['table', 'organisation', 'person', 'case', 'participant', 'exclusion', 'subject', 'item', 'release'],
  ...['action', 'signal', 'request', 'origin'],
] as const;

export function idOf(kind: (typeof kinds)[number], n: number): string {
  const digits = String(n).padStart(12, '0');
  return `00000000-0000-7000-8${String(kinds.indexOf(kind)).padStart(3, '0')}-${digits}`;
}
