import { describe, expect, it } from '@jest/globals';
import { assertNeutralTitle } from './neutral-title.js';

const check = (title: string, ...names: string[]) => assertNeutralTitle(title, names, 'title');

describe('a title', () => {
  it.each([
    ['Overlast rond de familie Özdemir', 'Ayse Ozdemir'],
    ['JANSEN-BAKKER', 'Piet Bakker'],
    ['Zorgen om Jose\u0301', 'Jos\u00e9 de Wit'],
    ['Dossier D’Angelo', 'M. d’Angelo'],
    ['Karels, Zaak2', 'Iemand', 'K. Karels'],
  ])('%j names %j', (title, ...names) => {
    expect(() => check(title, ...names)).toThrow(
      expect.objectContaining({
        failure: 'rule-broken',
        code: 'title-names-person',
        errors: [expect.objectContaining({ field: 'title' })],
      }),
    );
  });

  it.each([
    ['Overlast aan de van der Palmstraat', 'Jan van der Palm'],
    ['Kans op een baan', 'An Kan'],
    ['Bakkerij aan het plein', 'Piet Bakker'],
    ['Casus 2014', 'Persoon 2014'],
    ['Een casus'],
  ])('%j does not name %j', (title, ...names) => {
    expect(() => check(title, ...names)).not.toThrow();
  });
});
