import { expect, it } from '@jest/globals';
import type { PersonItem } from '../../api/types.js';
import { successorsOf } from './successors.js';

function aPerson(name: string, organisationId: string, incomplete = false): PersonItem {
  return {
    ...{ id: name, name, username: name, organisationId, organisationName: organisationId },
    ...{ active: true, duties: [], incomplete },
  };
}

it('is who sits at every table with nothing missing, colleagues first', () => {
  const leaver = aPerson('Leaver', 'vnn');
  const [ann, bea, cor, dirk] = [
    aPerson('Ann', 'om'),
    aPerson('Bea', 'vnn'),
    aPerson('Cor', 'om'),
    aPerson('Dirk', 'vnn', true),
  ];
  const names = successorsOf(leaver, [
    [leaver, ann, bea, cor, dirk],
    [leaver, dirk, bea, ann],
  ]).map(({ name }) => name);
  expect(names).toEqual(['Bea', 'Ann']);
  expect(successorsOf(leaver, [])).toEqual([]);
});

it('names a substitute first, who must sit there as well', () => {
  const people = [aPerson('Ann', 'om'), aPerson('Bea', 'vnn')];
  const order = (ids: string[]) =>
    successorsOf(aPerson('Leaver', 'vnn'), [people], ids).map(({ name }) => name);
  expect(order(['Ann'])).toEqual(['Ann', 'Bea']);
  expect(order(['Cor'])).toEqual(['Bea', 'Ann']);
});
