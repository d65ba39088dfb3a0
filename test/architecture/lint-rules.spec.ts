import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './tree.js';

// Each text is linted as if it were the file at `path`, which must exist: the compiler looks for it.
const texts = {
  library: {
    path: 'libs/kernel/src/clock.ts',
    text: `
      import { Global, Module, forwardRef } from '@nestjs/common';
      import { Actor } from './actor.js';
      @Global() @Module({ imports: [forwardRef(() => Date)] }) export default class Clock {}
      async function later(actor: Actor, row: any): Promise<void> {}
      export function now(state: 'open' | 'closed'): void {
        later(null as unknown as Actor, 1);
        switch (state) { case 'open': break; }
      }`,
  },
  typeByValue: {
    path: 'libs/kernel/src/clock.ts',
    text: "import { Actor } from './actor.js';\nexport type Someone = Actor;\n",
  },
  injected: {
    path: 'libs/kernel/src/page.ts',
    text: `
      import { Injectable } from '@nestjs/common';
      import { Clock } from './clock.js';
      @Injectable() export class Page { constructor(readonly clock: Clock) {} }`,
  },
  globalDatabase: {
    path: 'libs/database/src/database.module.ts',
    text: "import { Global, Module } from '@nestjs/common';\n@Global() @Module({}) export class DatabaseModule {}\n",
  },
  spec: {
    path: 'libs/kernel/src/clock.spec.ts',
    text: `
      import { expect, it, jest } from '@jest/globals';
      import { setTimeout as sleep } from 'node:timers/promises';
      jest.mock('pg');
      it('sleeps', async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        expect(Promise.resolve(1)).resolves.toBe(1);
      });
      it.only('expects nothing', () => {});`,
  },
};

function lint(): Record<keyof typeof texts, string[]> {
  const output = execFileSync(process.execPath, [resolve(root, 'test/architecture/lint-texts.mjs')], {
    cwd: root,
    input: JSON.stringify(Object.values(texts)),
    encoding: 'utf8',
  });
  const broken = JSON.parse(output) as string[][];
  return Object.fromEntries(Object.keys(texts).map((name, at) => [name, broken[at] ?? []])) as ReturnType<
    typeof lint
  >;
}

describe('the linter', () => {
  const broken = lint();

  it('refuses in a library what this project decided against', () => {
    expect(broken.library).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Export by name'),
        expect.stringContaining('forwardRef hides a cycle'),
        expect.stringContaining('Only libs/config and libs/database are global'),
        '@typescript-eslint/no-explicit-any',
        '@typescript-eslint/no-floating-promises',
        '@typescript-eslint/switch-exhaustiveness-check',
      ]),
    );
  });

  it('refuses a type imported by value, but not a class that Nest injects', () => {
    expect(broken.typeByValue).toEqual(['@typescript-eslint/consistent-type-imports']);
    expect(broken.injected).toEqual([]);
  });

  it('lets libs/database be global', () => {
    expect(broken.globalDatabase).toEqual([]);
  });

  it('refuses in a spec what makes it slow, blind or unable to fail', () => {
    expect(broken.spec).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Module mocks do nothing'),
        expect.stringMatching(/Do not sleep in a test: wait/),
        '@typescript-eslint/no-floating-promises',
        'jest/no-focused-tests',
        'jest/expect-expect',
        'jest/valid-expect',
      ]),
    );
  });
});
