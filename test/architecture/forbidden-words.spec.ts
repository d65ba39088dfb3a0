import { describe, expect, it } from '@jest/globals';
import { findings, type Check } from './findings.js';
import { codeFiles, textOf } from './tree.js';

const words: [RegExp, string][] = [
  [/\bforwardRef\b/, 'forwardRef hides a cycle'],
  [/\bjest\.(?:mock|doMock|setMock|unstable_mockModule)\b/, 'inject a hand-written fake'],
  [/(?::|\bas|[<|,(])\s*any\b(?!\s*[:'"`])/, 'any switches the compiler off'],
  [/@ts-(?:ignore|nocheck)\b/, 'mend the type'],
  [/\b(?:describe|it|test)\.only\(|\bf(?:describe|it)\(|\bx(?:describe|it)\(/, 'every test runs'],
  [/\b(?:TODO|FIXME|XXX)\b/, 'do it, or write it down where work is planned'],
  [/eslint-disable(?![^\n]* -- \S)/, 'say why after " -- ", or keep the rule'],
];

const plain: Check = (_path, text) => {
  const code = text.replace(/^\s*(?:\*|\/\/(?!.*(?:eslint|@ts-|TODO|FIXME|XXX))).*$/gm, '');
  return words.filter(([word]) => word.test(code)).map(([word, instead]) => `${word.source}: ${instead}`);
};

describe('code', () => {
  it('does without what this project decided against', () => {
    const others = codeFiles.filter((path) => !path.startsWith('test/architecture/'));
    expect(findings(others, textOf, plain)).toEqual([]);
  });

  it.each([
    'constructor(@Inject(forwardRef(() => Cases)) private readonly cases: Cases) {}',
    "jest.mock('pg');",
    'function read(row: any): void {}',
    'const row = JSON.parse(text) as any;',
    'const rows: Array<any> = [];',
    'const byId = new Map<string, any>();',
    '// @ts-ignore',
    "it.only('works', () => {});",
    '// TODO mend',
    '// eslint-disable-next-line eqeqeq',
  ])('with "%s" would be refused', (line) => {
    expect(plain('a.ts', `${line}\n`)).toHaveLength(1);
  });

  it.each([
    '// any of these',
    "const text = 'if any: none';",
    '// eslint-disable-next-line eqeqeq -- null and undefined',
  ])('with "%s" is fine', (line) => {
    expect(plain('a.ts', `${line}\n`)).toEqual([]);
  });
});
