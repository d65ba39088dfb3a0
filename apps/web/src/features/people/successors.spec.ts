import { expect, it } from '@jest/globals';
import type { PersonItem } from '../../api/types.js';
import { successorsOf } from './successors.js';

function aPerson(name: string, organisationId: string, incomplete = false): PersonItem {
  return {
    ...{ id: name, name, username: name, organisationId, organisationName: organisationId },
    ...{ active: true, duties: [], incomplete },
  };
}

it('is a colleague who sits at every table with nothing missing', () => {
  const leaver = aPerson('Leaver', 'vnn');
  const [ann, bea, cor, dirk] = [
    aPerson('Ann', 'om'),
    aPerson('Bea', 'vnn'),
    aPerson('Cor', 'vnn'),
    aPerson('Dirk', 'vnn', true),
  ];
  const atTables = [
    [leaver, ann, bea, cor, dirk],
    [leaver, dirk, bea, ann],
  ];
  const names = (organisationIds: string[]) =>
    successorsOf('Leaver', organisationIds, atTables).map(({ name }) => name);
  expect(names(['vnn', 'vnn'])).toEqual(['Bea']);
  expect(names(['vnn', 'om'])).toEqual([]);
  expect(successorsOf('Leaver', ['vnn'], [])).toEqual([]);
});

it('names a substitute first, who must sit there as well', () => {
  const people = [aPerson('Ann', 'vnn'), aPerson('Bea', 'vnn')];
  const order = (ids: string[]) => successorsOf('Leaver', ['vnn'], [people], ids).map(({ name }) => name);
  expect(order(['Bea'])).toEqual(['Bea', 'Ann']);
  expect(order(['Cor'])).toEqual(['Ann', 'Bea']);
});
