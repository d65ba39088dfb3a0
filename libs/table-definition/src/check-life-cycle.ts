import type { LifeCycle } from './life-cycle.js';

/** Statuses that cannot be reached or left, transitions between statuses that are not there, and no end. */
export function lifeCycleProblems({ initial, statuses, transitions }: LifeCycle): string[] {
  const codes = Object.keys(statuses);
  const closed = codes.filter((code) => statuses[code]?.closed);
  const edges = transitions.map(({ from, to }) => `${from} → ${to}`);
  const reachable = walk([initial], (status) =>
    transitions.flatMap((t) => (t.from === status ? [t.to] : [])),
  );
  const ending = walk(closed, (status) => transitions.flatMap((t) => (t.to === status ? [t.from] : [])));
  const named = [initial, ...transitions.flatMap(({ from, to }) => [from, to])];
  return [
    ...new Set(named.filter((code) => !codes.includes(code)).map((code) => `status "${code}" is unknown`)),
    ...edges
      .filter((edge, index) => edges.indexOf(edge) !== index)
      .map((edge) => `transition ${edge} occurs twice`),
    ...(closed.length === 0 ? ['no status is closed'] : []),
    ...(closed.includes(initial) ? ['a case would begin closed'] : []),
    ...transitions.flatMap(({ from, to }) => {
      return closed.includes(from) ? [`transition ${from} → ${to} leaves a closed status`] : [];
    }),
    ...codes.filter((code) => !reachable.has(code)).map((code) => `status "${code}" cannot be reached`),
    ...codes.filter((code) => !ending.has(code)).map((code) => `status "${code}" has no way to the end`),
  ];
}

function walk(start: readonly string[], next: (status: string) => string[]): Set<string> {
  const seen = new Set(start);
  for (const status of seen) next(status).forEach((neighbour) => seen.add(neighbour));
  return seen;
}
