import { describe, expect, it } from '@jest/globals';
import { findings } from './findings.js';
import { inItsOwnSchema, oneStepForward } from './migrations.js';
import { codeFiles, textOf } from './tree.js';

const migrations = codeFiles.filter((path) => path.includes('/migrations/') && path.startsWith('libs/'));

describe('migrations', () => {
  it('are one step forward each', () => {
    expect(migrations).not.toEqual([]);
    expect(findings(migrations, textOf, oneStepForward)).toEqual([]);
  });

  it.each([
    ['1764000400000-create-case.ts', 'export class CreateCase1764000400001 {'],
    [
      '1764000400000-create-case.ts',
      'export class CreateCase1764000400000 {}\nexport class Other1764000400000 {',
    ],
    ['create-case.ts', 'export class CreateCase {'],
  ])('%s with "%s" would be refused', (name, text) => {
    const forward =
      "\n  async down(): Promise<void> {\n    throw new Error('Migrations go forward only');\n  }\n}\n";
    expect(oneStepForward(`libs/cases/src/migrations/${name}`, text + forward)).toHaveLength(1);
  });

  it('that can go back would be refused', () => {
    const text =
      "export class CreateCase1764000400000 {\n  async down(): Promise<void> {\n    await runner.query('DROP');\n  }\n}";
    expect(oneStepForward('libs/cases/src/migrations/1764000400000-create-case.ts', text)).toEqual([
      'down() must throw',
    ]);
  });

  it('each have their own moment', () => {
    const moments = migrations.map((path) => /(\d{13})-/.exec(path)?.[1]);
    expect(moments.filter((moment, at) => moments.indexOf(moment) !== at)).toEqual([]);
  });

  it('stay inside the schema named like their library', () => {
    expect(findings(migrations, textOf, inItsOwnSchema)).toEqual([]);
    expect(inItsOwnSchema('libs/cases/src/migrations/a.ts', 'CREATE TABLE intake.signal (')).toHaveLength(1);
    expect(inItsOwnSchema('libs/cases/src/migrations/a.ts', 'CREATE SCHEMA dossier;')).toHaveLength(1);
    expect(
      inItsOwnSchema('libs/table-definition/src/migrations/a.ts', 'CREATE SCHEMA table_definition;'),
    ).toEqual([]);
  });
});
