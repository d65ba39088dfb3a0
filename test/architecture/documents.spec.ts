import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findings, type Check } from './findings.js';
import { allFiles, libraries, root, textOf } from './tree.js';

const documents = allFiles.filter((path) => path.endsWith('.md'));
const { scripts, version } = JSON.parse(textOf('package.json')) as {
  scripts: Record<string, string>;
  version: string;
};

const linksLead: Check = (path, text) =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !existsSync(join(root, dirname(path), link)))
    .map((link) => `links to ${link}, which is not there`);

const commandsExist: Check = (_path, text) =>
  [...text.matchAll(/\bnpm run ([\w:-]+)/g)]
    .map(([, script = '']) => script)
    .filter((script) => !(script in scripts))
    .map((script) => `tells to run ${script}, which package.json does not have`);

describe('documents', () => {
  it('link to what is there', () => {
    expect(findings(documents, textOf, linksLead)).toEqual([]);
    expect(linksLead('README.md', '[gone](docs/gone.txt) [here](package.json)')).toHaveLength(1);
  });

  it('name commands that exist', () => {
    expect(findings(documents, textOf, commandsExist)).toEqual([]);
    expect(commandsExist('README.md', '`npm run nothing-like-it`')).toHaveLength(1);
  });

  it('list every library and every application in the architecture', () => {
    const architecture = textOf('docs/architecture.md');
    const apps = [...new Set(allFiles.flatMap((path) => /^apps\/[^/]+/.exec(path)?.[0] ?? []))];
    const names = [...libraries, ...apps].map((path) => path.replace(/^.*\//, ''));
    expect(names.filter((name) => !new RegExp(`^\\s+${name}/`, 'm').test(architecture))).toEqual([]);
  });

  it('list every decision in the index, each with a date and a status', () => {
    const decisions = allFiles.filter((path) => /^docs\/adr\/\d{4}-.*\.md$/.test(path));
    const index = textOf('docs/adr/README.md');
    expect(decisions.filter((path) => !index.includes(`(${path.replace('docs/adr/', '')})`))).toEqual([]);
    expect(decisions.filter((path) => !/^\d{4}-\d{2}-\d{2} · \w+/m.test(textOf(path)))).toEqual([]);
  });

  it('agree on the version', () => {
    expect(textOf('publiccode.yml')).toContain(`softwareVersion: ${version}\n`);
    expect(textOf('CHANGELOG.md')).toMatch(new RegExp(`^## \\[(?:Unreleased|${version})\\]`, 'm'));
  });
});
