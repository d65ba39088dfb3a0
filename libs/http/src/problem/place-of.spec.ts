import { describe, expect, it } from '@jest/globals';
import { placeOf } from './place-of.js';

describe('placeOf', () => {
  it('tells what and where, and nothing that the error says', () => {
    const place = placeOf(new TypeError('Quirijn Verzonnen\nNergensweg 1\n    at home (door:1:2)'));
    expect(place).toMatch(/^TypeError\n\s+at .*place-of\.spec/);
    expect(place).not.toMatch(/Quirijn|Nergensweg|home/);
  });

  it('tells nothing of what is thrown and is no error', () => {
    expect(placeOf('Quirijn Verzonnen')).toBe('string');
    expect(placeOf(Object.assign(new Error('Quirijn'), { stack: undefined }))).toBe('Error');
  });
});
