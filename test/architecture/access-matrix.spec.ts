import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AccessMatrix, abilityOf, type Policy } from '#lib/authorization';
import type { Actor, Duty, TableRole } from '#lib/kernel';
import { anActor, anActorAt } from '#lib/testing';
import { codeFiles, root, textOf } from './tree.js';

const roles: Record<TableRole, true> = {
  ...{ chair: true, 'process-coordinator': true, 'case-coordinator': true },
  ...{ 'chain-coordinator': true, 'care-coordinator': true, partner: true },
};
const duties: Record<Duty, true> = { 'privacy-officer': true, administrator: true };
const scopes = [...codeFiles.flatMap((path) => (path.endsWith('.policy.ts') ? scopesIn(textOf(path)) : []))];

/** One of every kind: together they bring out every rule. */
const actors: readonly Actor[] = [
  ...Object.keys(roles).map((role) => anActorAt('table', role as TableRole)),
  ...Object.keys(duties).map((duty) => anActor({ duties: [duty as Duty] })),
  { ...anActor(), scopes },
];

function scopesIn(text: string): string[] {
  return [...text.matchAll(/scopes\.includes\('([^']+)'\)/g)].map(([, scope = '']) => scope);
}

/** One after the other: jest cannot link modules that need the same ones at the same time. */
async function exportsOf<T>(ending: string): Promise<T[]> {
  const found: T[] = [];
  for (const path of codeFiles.filter((one) => one.endsWith(ending))) {
    const exported = (await import(pathToFileURL(join(root, path)).href)) as Record<string, T>;
    found.push(...Object.values(exported));
  }
  return found;
}

const pair = (action: string, entity: string) => `${action} ${entity}`;

/** What the policies allow somebody, each as `action Entity`. */
async function granted(): Promise<Set<string>> {
  const exported = await exportsOf<unknown>('.policy.ts');
  const policies = exported.filter((one): one is Policy => typeof one === 'function');
  const rules = actors.flatMap((actor) =>
    abilityOf(actor, policies).rules.filter(({ inverted }) => !inverted),
  );
  return new Set(
    rules.flatMap(({ action, subject }) =>
      [action].flat().map((one) => pair(one, (subject as unknown as { name: string }).name)),
    ),
  );
}

/** What a matrix declares of the entities themselves, not of one of their situations. */
async function declared(): Promise<Set<string>> {
  const matrices = await exportsOf<AccessMatrix>('.matrix.ts');
  return new Set(
    matrices
      .flatMap(({ entities = {} }) => Object.entries(entities))
      .flatMap(([key, actions]) =>
        Object.keys(actions).map((action) => pair(action, key.split(':')[0] ?? '')),
      ),
  );
}

/** What endpoints ask for, as `action Entity`. */
function required(text: string): string[] {
  return [...text.matchAll(/^ {2}@Requires\('([^']+)', (\w+)\)/gm)].map(([, action = '', entity = '']) =>
    pair(action, entity),
  );
}

const without = (some: Iterable<string>, others: ReadonlySet<string>) =>
  [...some].filter((one) => !others.has(one));

describe('the access matrices beside the policies', () => {
  it('declare everything that an endpoint asks for', async () => {
    const asked = codeFiles
      .filter((path) => path.endsWith('.controller.ts'))
      .flatMap((path) => required(textOf(path)));
    expect(asked.length).toBeGreaterThan(30);
    expect(without(asked, await declared())).toEqual([]);
    expect(required("  @Requires('read', Agenda)\n")).toEqual(['read Agenda']);
  });

  it('declare everything that a policy allows somebody, and nothing else', async () => {
    const [allowed, said] = [await granted(), await declared()];
    expect(allowed.size).toBeGreaterThan(30);
    expect({ undeclared: without(allowed, said), idle: without(said, allowed) }).toEqual({
      undeclared: [],
      idle: [],
    });
  });

  it('stand beside a policy, or beside the module of a process', () => {
    const matrices = codeFiles.filter((path) => path.endsWith('.matrix.ts'));
    const beside = (path: string) => [
      path.replace('.matrix.', '.policy.'),
      path.replace('.matrix.', '.module.'),
    ];
    expect(matrices).not.toEqual([]);
    expect(matrices.filter((path) => !beside(path).some((other) => codeFiles.includes(other)))).toEqual([]);
    const policies = codeFiles.filter((path) => path.endsWith('.policy.ts'));
    expect(policies.filter((path) => !matrices.includes(path.replace('.policy.', '.matrix.')))).toEqual([]);
  });
});
