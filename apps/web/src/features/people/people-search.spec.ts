import { describe, expect, it } from '@jest/globals';
import { parsePeopleSearch, toPeopleQuery } from './people-search.js';

const id = '01a20b54-205e-707a-a142-ef09d95bcf91';

describe('parsePeopleSearch', () => {
  it('keeps ids and a known status, and nothing that could be a name', () => {
    expect(parsePeopleSearch({ organisatie: id, tafel: id, status: 'incomplete', q: 'Jansen' })).toEqual({
      organisatie: id,
      tafel: id,
      status: 'incomplete',
    });
    expect(parsePeopleSearch({ organisatie: 'Jansen', tafel: 3, status: 'weg' })).toEqual({});
  });
});

describe('toPeopleQuery', () => {
  it('leaves out what is not asked', () => {
    expect(toPeopleQuery({})).toEqual({});
    expect(toPeopleQuery({ organisatie: id, status: 'active' })).toEqual({
      organisationId: id,
      state: 'active',
    });
  });
});
