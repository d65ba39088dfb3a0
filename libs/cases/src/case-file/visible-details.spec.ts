import { describe, expect, it } from '@jest/globals';
import { CaseField } from '#lib/table-definition';
import { aTableDefinition } from '#lib/testing';
import { visibleDetails } from './visible-details.js';

const own = { purpose: 'Om te toetsen.', sensitivity: 'normal', type: 'text' } as const;

class DetailsOnTracks {
  @CaseField({ ...own, label: 'Onderwerp' })
  topic?: string;

  @CaseField({ ...own, label: 'Opvang', line: 'victim-care' })
  shelter?: string;

  @CaseField({ ...own, label: 'Verdachte', line: 'tackle-offender' })
  suspect?: string;

  @CaseField({ ...own, label: 'Plek', line: 'end-situation' })
  place?: string;
}

const definition = { ...aTableDefinition, details: DetailsOnTracks };
const details = { topic: 'a', shelter: 'b', suspect: 'c', place: 'd' };

describe('the own fields of a case', () => {
  it.each([
    [
      ['read:victim-care', 'read:tackle-offender'],
      ['topic', 'shelter', 'suspect', 'place'],
    ],
    [['read:victim-care'], ['topic', 'shelter', 'place']],
    [['read:tackle-offender'], ['topic', 'suspect', 'place']],
    [['read'], ['topic', 'place']],
  ])('for who may %j are %j', (allowed, names) => {
    expect(Object.keys(visibleDetails(definition, details, allowed))).toEqual(names);
  });

  it('of an older version of the table are kept with what is shared', () => {
    expect(visibleDetails(definition, { former: 'x' }, [])).toEqual({ former: 'x' });
  });
});
