import { describe, expect, it } from '@jest/globals';
import { findings } from './findings.js';
import { inTheFileNamedForIt, namedForWhatItIs, namedInKebabCase } from './naming.js';
import { codeFiles, isSpec, textOf } from './tree.js';

describe('names', () => {
  it('of files are kebab-case', () => {
    expect(findings(codeFiles, () => '', namedInKebabCase)).toEqual([]);
  });

  it.each(['libs/cases/src/CloseCase.ts', 'libs/cases/src/close_case.ts', 'libs/Cases/src/close-case.ts'])(
    '%s would be refused',
    (path) => {
      expect(namedInKebabCase(path, '')).toHaveLength(1);
    },
  );

  it('say what a thing is for', () => {
    expect(findings(codeFiles, textOf, namedForWhatItIs)).toEqual([]);
  });

  it.each([
    ['libs/cases/src/x.ts', 'export abstract class BaseRepository {'],
    ['libs/cases/src/x.ts', 'export class CaseManager {'],
    ['libs/cases/src/x.ts', 'interface ICase {'],
    ['libs/cases/src/date-utils.ts', ''],
    ['libs/shared/src/x.ts', ''],
  ])('%s with "%s" would be refused', (path, text) => {
    expect(namedForWhatItIs(path, text)).toHaveLength(1);
  });

  it('lead to controllers and modules', () => {
    const paths = codeFiles.filter((path) => !isSpec(path) && !path.startsWith('libs/testing/'));
    expect(findings(paths, textOf, inTheFileNamedForIt)).toEqual([]);
    expect(
      inTheFileNamedForIt('libs/cases/src/close-case.ts', "@Controller('cases')\nexport class X {}"),
    ).toHaveLength(1);
  });
});
