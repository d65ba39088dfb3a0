import type { DeclaredMatrix } from './declared.js';
import type { Route } from './route.js';

/** Sentences that say what to add, for each endpoint of which the matrix does not know what to expect. */
export function gapsOf(
  routes: readonly Route[],
  { entities, open }: DeclaredMatrix,
  made: ReadonlySet<string>,
): string[] {
  return routes.flatMap(({ name, names, access }) => [
    ...(access.kind === 'requires'
      ? entities[access.entity.name]?.[access.action]
        ? []
        : [
            `${name}: say who may "${access.action}" ${access.entity.name} in the <lib>.matrix.ts beside its policy`,
          ]
      : open[name]
        ? []
        : [
            `${name} asks for no right: say under "open" in a <lib>.matrix.ts what it gives, and why that can be`,
          ]),
    ...names
      .filter((one) => !made.has(one))
      .map((one) => `${name}: make something for ${one} in test/e2e/leak-matrix/things.ts`),
  ]);
}

/** What is declared of endpoints that do not exist. */
export function idleOf(routes: readonly Route[], { open }: DeclaredMatrix): string[] {
  const names = new Set(routes.filter(({ access }) => access.kind !== 'requires').map(({ name }) => name));
  return Object.keys(open).filter((name) => !names.has(name));
}
