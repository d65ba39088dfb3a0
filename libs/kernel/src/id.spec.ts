import { describe, expect, it } from '@jest/globals';
import { isId, newId } from './id.js';

describe('an id', () => {
  it('is new each time, and sorts by when it was made', () => {
    const made = Array.from({ length: 100 }, newId);
    expect(made.every(isId)).toBe(true);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(100);
  });

  it.each(['', 'x', "1' OR true", newId().toUpperCase(), `${newId()} `, null, 7, [newId()]])(
    'is not %j',
    (value) => {
      expect(isId(value)).toBe(false);
    },
  );
});
