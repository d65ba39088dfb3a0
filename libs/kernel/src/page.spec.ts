import { describe, expect, it } from '@jest/globals';
import { toPage } from './page.js';

const cursorOf = (row: number) => `after ${String(row)}`;

describe('a page', () => {
  it('knows that there is more from the one row too many, which it does not show', () => {
    expect(toPage([1, 2, 3], 2, cursorOf)).toEqual({ items: [1, 2], next: 'after 2' });
  });

  it.each([[[]], [[1]], [[1, 2]]])('of %j with room for two is the last', (rows) => {
    expect(toPage(rows, 2, cursorOf)).toEqual({ items: rows, next: null });
  });
});
