import { describe, expect, it } from '@jest/globals';
import { capitalised, labelOf } from './label-of.js';

describe('labelOf', () => {
  it('gives the label, or the code that nobody knows any more', () => {
    const themes = [{ code: 'drugs', label: 'Drugs' }];
    expect(labelOf(themes, 'drugs')).toBe('Drugs');
    expect(labelOf(themes, 'abolished')).toBe('abolished');
  });
});

describe('capitalised', () => {
  it('starts a sentence', () => {
    expect(capitalised('weging')).toBe('Weging');
    expect(capitalised('')).toBe('');
  });
});
