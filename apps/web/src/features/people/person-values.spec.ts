import { expect, it } from '@jest/globals';
import { toPersonInput } from './person-values.js';

it('sends a declaration that is not there as none', () => {
  const values = { name: ' A. Bee ', email: ' a@b.example ', organisationId: 'o', duties: [] };
  expect(toPersonInput({ ...values, noCommercialDutiesDeclaredOn: '' })).toEqual({
    name: 'A. Bee',
    email: 'a@b.example',
    organisationId: 'o',
    duties: [],
    noCommercialDutiesDeclaredOn: null,
  });
});
