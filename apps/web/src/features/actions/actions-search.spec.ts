import { describe, expect, it } from '@jest/globals';
import { parseActionsSearch } from './actions-search.js';

describe('parseActionsSearch', () => {
  it.each([
    [{}, {}],
    [{ van: 'tafel' }, { van: 'tafel' }],
    [
      { van: 'tafel', stand: 'afgesloten', x: 1 },
      { van: 'tafel', stand: 'afgesloten' },
    ],
    [{ van: 'iedereen', stand: ['afgesloten'] }, {}],
  ])('makes of %j %j', (given, expected) => {
    expect(parseActionsSearch(given)).toEqual(expected);
  });
});
