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

const imports = /import \{([^}]+)\} from '#lib\/([\w-]+)'/g;

/** Nor by handing its entities to TypeORM: that passes by its rules and its Gate just as a join does. */
const ownEntitiesOnly: Check = (_path, text) =>
  [...text.matchAll(imports)].flatMap(([, names = '', library = '']) =>
    names
      .split(',')
      .map((name) => name.trim().split(' as ').at(-1) ?? '')
      .filter((name) => /^[A-Z]\w*$/.test(name))
      .filter((name) =>
        new RegExp(
          `\\bmanager\\s*(?:\\.\\s*\\w+(?:<[^()]*>)?\\(|,)\\s*${name}\\b|\\b(?:getRepository|InjectRepository)\\(\\s*${name}\\b`,
        ).test(text),
      )
      .map((name) => `loads or saves ${name} itself: use what #lib/${library} publishes`),
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
    expect(findings(paths, textOf, ownEntitiesOnly)).toEqual([]);
  });

  it('of another library would be noticed', () => {
    const sql = 'SELECT * FROM intake.signal s JOIN cases.case c ON c.id = s.case_id';
    expect(ownRowsOnly('libs/intake/src/list-signals.query.ts', sql)).toEqual([
      'reads or writes rows of cases: use what #lib/cases publishes',
    ]);
  });

  it.each([
    'await manager.findOneByOrFail(Case, { id })',
    'this.unitOfWork.manager\n  .find<Case>(Case, {})',
    'claimVersion(manager, Case, id, version)',
    'dataSource.getRepository(Case)',
    '@InjectRepository(Case) cases',
  ])('of another library, asked for by its entity, would be noticed: %s', (use) => {
    const path = 'libs/actions/src/read.ts';
    const said = ['loads or saves Case itself: use what #lib/cases publishes'];
    expect(ownEntitiesOnly(path, `import { Case, type Numbers } from '#lib/cases';\n${use}`)).toEqual(said);
    expect(ownEntitiesOnly(path, `import { Case } from './case.js';\n${use}`)).toEqual([]);
  });

  it('that its gate gives are no such thing', () => {
    const text =
      "import { Case } from '#lib/cases';\nawait gate.load(actor, 'read', Case, id); manager.find(Cases)";
    expect(ownEntitiesOnly('libs/actions/src/read.ts', text)).toEqual([]);
  });
});
