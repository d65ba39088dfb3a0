import type { Check } from './findings.js';

const fileName = /\/(\d{13})-([a-z0-9-]+)\.ts$/;

function pascal(kebab: string): string {
  return kebab.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** One class in the file, called like it, going forward only. */
export const oneStepForward: Check = (path, text) => {
  const [, timestamp = '', words = ''] = fileName.exec(path) ?? [];
  if (timestamp === '') return ['a migration is called <13 digits>-<verb>-<object>.ts'];
  const classes = [...text.matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)].map(([, name]) => name);
  const expected = `${pascal(words)}${timestamp}`;
  return [
    ...(classes.length === 1 && classes[0] === expected
      ? []
      : [`holds ${classes.join(', ')} instead of ${expected}`]),
    ...(/async down\(\): Promise<void> \{\s*throw new Error\(/.test(text) ? [] : ['down() must throw']),
  ];
};

/** The schema of the library that a path lies in, e.g. `zorg_en_veiligheid`. */
export function schemaOf(path: string): string {
  return (/^libs\/(?:tables\/)?([^/]+)/.exec(path)?.[1] ?? '').replaceAll('-', '_');
}

const makes =
  /\bCREATE (?:SCHEMA (?:IF NOT EXISTS )?(\w+)|(?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(\w+)\.|(?:OR REPLACE )?FUNCTION (\w+)\.)/gi;

/** A library makes schemas, tables and functions in the schema that is named like it, nowhere else. */
export const inItsOwnSchema: Check = (path, text) => {
  const own = schemaOf(path);
  return [...text.matchAll(makes)]
    .map((match) => match.slice(1).find(Boolean) ?? '')
    .filter((schema) => schema !== own)
    .map((schema) => `makes something in schema ${schema}; its own is ${own}`);
};
