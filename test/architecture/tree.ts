import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** What git leaves out, so that a build or a running server does not change what is tested. */
const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => new RegExp(`^${line.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`));

function walk(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && !ignored.some((pattern) => pattern.test(name)))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return walk(folder, path);
      return entry.isFile() ? [path] : [];
    });
}

/** Paths, relative to `folder`, of the project's own files below it, sorted. */
export function filesUnder(folder: string, name = /./): string[] {
  return walk(folder, '')
    .filter((path) => name.test(path))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function linesOf(path: string): string[] {
  return textOf(path).replace(/\n$/, '').split('\n');
}

const generated = /(\.gen\.ts|\.d\.ts)$/;

export const allFiles = filesUnder(root).filter((path) => !path.startsWith('test/architecture/planted/'));

/** Code written by hand, in apps, libs and test. */
export const codeFiles = allFiles.filter(
  (path) => /^(apps|libs|test)\//.test(path) && /\.(ts|tsx|mjs|css)$/.test(path) && !generated.test(path),
);

/** Folders such as `libs/cases` and `libs/tables/ondermijning`: whatever holds a `src`. */
export const libraries = [
  ...new Set(allFiles.flatMap((path) => /^(libs\/(?:[^/]+\/)*?[^/]+)\/src\//.exec(path)?.slice(1, 2) ?? [])),
];

export function isSpec(path: string): boolean {
  return /\.([a-z0-9]+-)?spec\.tsx?$/.test(path);
}
