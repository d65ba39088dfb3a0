import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AccessMatrix } from '#lib/authorization';

/** What all libraries expect together. */
export type DeclaredMatrix = Required<AccessMatrix>;

const root = resolve(import.meta.dirname, '../../..');

/** The files beside the policies, found by the form of their names. */
function matrixFiles(): string[] {
  return ['libs', 'apps']
    .flatMap((folder) =>
      readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path}`,
      ),
    )
    .filter((path) => path.endsWith('.matrix.ts') && !path.includes('node_modules'))
    .sort();
}

/** Reads them all. Throws when two say something about the same. */
export async function declaredMatrix(): Promise<DeclaredMatrix> {
  const all: { entities: Record<string, Record<string, unknown>>; open: Record<string, unknown> } = {
    entities: {},
    open: {},
  };
  for (const path of matrixFiles()) {
    const exported = (await import(pathToFileURL(resolve(root, path)).href)) as Record<string, AccessMatrix>;
    for (const { entities = {}, open = {} } of Object.values(exported)) {
      // A library can have a policy for what one of its entities lets do, and its own for the rest.
      for (const [entity, actions] of Object.entries(entities))
        join((all.entities[entity] ??= {}), actions, `${path}: ${entity}`);
      join(all.open, open, path);
    }
  }
  return all as DeclaredMatrix;
}

function join(all: Record<string, unknown>, part: Readonly<Record<string, unknown>>, path: string): void {
  for (const [name, value] of Object.entries(part)) {
    if (name in all) throw new Error(`${path} declares ${name}, which was declared already`);
    all[name] = value;
  }
}
