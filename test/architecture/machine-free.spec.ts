import { describe, expect, it } from '@jest/globals';
import { findings, type Check } from './findings.js';
import { allFiles, textOf } from './tree.js';

const isPicture = /\.(png|woff2|ico)$/;
const documents = new Set(allFiles.flatMap((path) => /[^/]+\.md$/.exec(path) ?? []));

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

const workplaces: [RegExp, string][] = [
  [
    /\b(?:design|domain|brief|plan|notes),? (?:§|of (?:issue|ticket))/i,
    'a part of a document that is not here',
  ],
  [/\b(?:issue|ticket)s? #?\d+/i, 'a number on a list that is not here'],
];

/** What only those could look up who were there: documents, issues and lists outside the tree. */
const selfContained: Check = (_path, text) => [
  ...workplaces
    .filter(([reference]) => reference.test(text))
    .map(([reference, what]) => `refers to ${what}: ${reference.exec(text)?.[0] ?? ''}`),
  ...[...text.matchAll(/(?<![\w*./-])(?:[\w.-]+\/)*([\w-]+\.md)\b/g)]
    .map(([, name = '']) => name)
    .filter((name) => !documents.has(name))
    .map((name) => `refers to ${name}, which is not here`),
];

const isDefined: Check = (_path, text) => {
  const defined = new Set(
    textOf('docs/requirements.md')
      .match(/^\| (L-\d\d)/gm)
      ?.map((row) => row.slice(2)),
  );
  return [...text.matchAll(/\bL-\d\d\b/g)]
    .filter(([number]) => !defined.has(number))
    .map(([number]) => `refers to ${number}, which docs/requirements.md does not define`);
};

describe('the tree', () => {
  const text = allFiles.filter((path) => !isPicture.test(path));

  it('holds no trace of the machine it was made on', () => {
    expect(findings(text, textOf, machineFree)).toEqual([]);
  });

  it('refers to nothing that is not in it', () => {
    // A migration that landed is not edited, its comments included.
    const written = text.filter((path) => !path.includes('/migrations/') && path !== 'package-lock.json');
    expect(findings(written, textOf, selfContained)).toEqual([]);
  });

  it('defines every requirement that it names', () => {
    expect(findings(text, textOf, isDefined)).toEqual([]);
    expect(isDefined('a', `(L-0${String(0)})`)).toHaveLength(1);
  });

  it.each([
    `one act (${['design', '§4'].join(' ')})`,
    `whoever leads (${['issue', '3'].join(' ')})`,
    `see ${['somewhere', 'md'].join('.')}`,
  ])('with "%s" would be refused', (line) => {
    expect(selfContained('a', line)).toHaveLength(1);
  });

  it.each([
    `const folder = '${['', 'home', 'someone', 'project'].join('/')}';`,
    `"resolved": "${['https:', '', 'example.org', 'a.tgz'].join('/')}"`,
    `FROM ${['registry', 'example', 'com'].join('.')}/node:22`,
  ])('with "%s" would be refused', (line) => {
    expect(machineFree('a', line)).toHaveLength(1);
  });
});
