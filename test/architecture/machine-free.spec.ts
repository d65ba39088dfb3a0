import { describe, expect, it } from '@jest/globals';
import { findings, type Check } from './findings.js';
import { allFiles, textOf } from './tree.js';

const traces: [RegExp, string][] = [
  [/(?<![\w.@/$}-])\/(?:home|root|work|farm|Users|tmp)\/\w/, 'a path of one machine'],
  [
    /\b(?:registry|npm|pypi|proxy)\.[a-z0-9-]+\.(?:org|com|io|dev|net|nl|local|internal)\b/,
    'a package registry',
  ],
  [/"resolved": "https?:/, 'where a package was fetched'],
];

const machineFree: Check = (_path, text) =>
  traces
    .filter(([trace]) => trace.test(text))
    .map(([trace, what]) => `names ${what}: ${trace.exec(text)?.[0] ?? ''}`);

describe('the tree', () => {
  it('holds no trace of the machine it was made on', () => {
    const text = allFiles.filter((path) => !/\.(png|woff2|ico)$/.test(path));
    expect(findings(text, textOf, machineFree)).toEqual([]);
  });

  it.each([
    `const folder = '${['', 'home', 'someone', 'project'].join('/')}';`,
    `"resolved": "${['https:', '', 'example.org', 'a.tgz'].join('/')}"`,
    `FROM ${['registry', 'example', 'com'].join('.')}/node:22`,
  ])('with "%s" would be refused', (line) => {
    expect(machineFree('a', line)).toHaveLength(1);
  });
});
