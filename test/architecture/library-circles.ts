const library = /^libs\/(?:tables\/)?[^/]+/;

interface Module {
  source: string;
  dependencies: { resolved: string }[];
}

/**
 * The libraries that stand, directly or through others, on themselves; sorted.
 * `libs/testing` is left out: it starts whole applications, and only specs import it.
 */
export function librariesInACircle(modules: readonly Module[]): string[] {
  const standsOn = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = library.exec(source)?.[0];
    if (from === undefined || from === 'libs/testing') continue;
    const targets = standsOn.get(from) ?? new Set();
    standsOn.set(from, targets);
    for (const { resolved } of dependencies) {
      const to = library.exec(resolved)?.[0];
      if (to !== undefined && to !== from && to !== 'libs/testing') targets.add(to);
    }
  }
  return [...standsOn.keys()].filter((start) => reaches(standsOn, start)).sort();
}

function reaches(standsOn: ReadonlyMap<string, ReadonlySet<string>>, start: string): boolean {
  const seen = new Set<string>();
  const next = [...(standsOn.get(start) ?? [])];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (name === start) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    next.push(...(standsOn.get(name) ?? []));
  }
  return false;
}
