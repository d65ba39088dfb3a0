import { expect, it } from '@jest/globals';
import { toMunicipalities } from './municipality-lines.js';

it('reads one name a line, each once, and no empty ones', () => {
  expect(toMunicipalities(' Groningen \n\nHet Hogeland\nGroningen\n')).toEqual(['Groningen', 'Het Hogeland']);
  expect(toMunicipalities('')).toEqual([]);
});
