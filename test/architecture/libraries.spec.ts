import { describe, expect, it } from '@jest/globals';
import { findings, type Check } from './findings.js';
import { allFiles, codeFiles, libraries, textOf } from './tree.js';

/** A file that only passes on what other files export. */
const passesOn: Check = (_path, text) => {
  const own = text
    .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    .replace(/export\s+(?:type\s+)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?)\s+from\s+'[^']+';/g, '');
  return text.trim() !== '' && own.trim() === '' ? ['this is a barrel: import from the file itself'] : [];
};

describe('libraries', () => {
  it('are found in the tree', () => {
    expect(libraries).toEqual(expect.arrayContaining(['libs/kernel', 'libs/database']));
  });

  it.each(libraries)('%s says what it owns and publishes one index', (library) => {
    expect(allFiles).toContain(`${library}/README.md`);
    expect(allFiles).toContain(`${library}/src/index.ts`);
  });

  it('have the only barrels', () => {
    const published = new Set(libraries.map((library) => `${library}/src/index.ts`));
    const others = codeFiles.filter((path) => /\.tsx?$/.test(path) && !published.has(path));
    expect(findings(others, textOf, passesOn)).toEqual([]);
  });

  it('may not have a barrel inside', () => {
    const barrel =
      "// all of it\nexport * from './a.js';\nexport { b,\n  c } from './b.js';\nexport type { D } from './d.js';\n";
    expect(passesOn('libs/cases/src/participants/all.ts', barrel)).toHaveLength(1);
    expect(passesOn('libs/cases/src/a.ts', `${barrel}export const e = 1;\n`)).toEqual([]);
  });

  it('keep to themselves: no package of their own, no folder beside src but README, and set-up for tests', () => {
    const inside = allFiles.filter((path) => path.startsWith('libs/') && !path.includes('/src/'));
    expect(inside.filter((path) => !/\/(README\.md|global-[a-z]+\.mjs)$/.test(path))).toEqual([]);
  });
});
