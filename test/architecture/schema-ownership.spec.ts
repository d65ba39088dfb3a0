import { describe, expect, it } from '@jest/globals';
import { findings, type Check } from './findings.js';
import { schemaOf } from './migrations.js';
import { codeFiles, isSpec, libraries, textOf } from './tree.js';

const schemas = new Set(libraries.map(schemaOf));
const writes = /\b(?:INTO|UPDATE|TABLE)\s+(?:ONLY\s+)?"?(\w+)"?\./gi;
/** Not `FROM identity.active_membership(…)`: functions are what a schema publishes inside the database. */
const reads = /\b(?:FROM|JOIN)\s+(?:ONLY\s+)?"?(\w+)"?\."?\w+\b"?(?!\s*\()/gi;

/** Another library's rows are read through the query it publishes, never by joining its tables. */
const ownRowsOnly: Check = (path, text) =>
  [...text.matchAll(writes), ...text.matchAll(reads)]
    .map(([, schema = '']) => schema)
    .filter((schema) => schemas.has(schema) && schema !== schemaOf(path))
    .map(
      (schema) => `reads or writes rows of ${schema}: use what #lib/${schema.replaceAll('_', '-')} publishes`,
    );

describe('rows', () => {
  it('are touched by the library that owns them only', () => {
    const paths = codeFiles.filter(
      (path) =>
        path.startsWith('libs/') &&
        !isSpec(path) &&
        !path.endsWith('-for-spec.ts') &&
        !path.startsWith('libs/testing/'),
    );
    expect(findings(paths, textOf, ownRowsOnly)).toEqual([]);
  });

  it('of another library would be noticed', () => {
    const sql = 'SELECT * FROM intake.signal s JOIN cases.case c ON c.id = s.case_id';
    expect(ownRowsOnly('libs/intake/src/list-signals.query.ts', sql)).toEqual([
      'reads or writes rows of cases: use what #lib/cases publishes',
    ]);
  });
});
