import { describe, expect, it } from '@jest/globals';
import { flattenErrors, formPath } from './flatten-errors.js';

describe('flattenErrors', () => {
  it('lists nested errors by the name of their field', () => {
    const errors = {
      title: { type: 'required', message: 'Vul een titel in', ref: { name: 'title' } },
      answers: [undefined, { explanation: { type: 'validate', message: 'Licht toe' } }],
      root: { server: { message: 'Dit kan niet.' } },
    };
    expect(flattenErrors(errors)).toEqual([
      { field: 'title', message: 'Vul een titel in' },
      { field: 'answers.1.explanation', message: 'Licht toe' },
      { field: '', message: 'Dit kan niet.' },
    ]);
  });

  it('has nothing to say about nothing', () => {
    expect(flattenErrors({})).toEqual([]);
  });
});

describe('formPath', () => {
  it.each([
    ['answers[2].explanation', 'answers.2.explanation'],
    ['case.details.area', 'case.details.area'],
    ['a[0][1]', 'a.0.1'],
  ])('%s is %s', (field, path) => {
    expect(formPath(field)).toBe(path);
  });
});
