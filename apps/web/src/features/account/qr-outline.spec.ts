import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './qr-outline.js';

describe('outlineOf', () => {
  it('draws a bar for each run of dark squares', () => {
    const rows = [
      [true, true, false, true],
      [false, false, false, false],
      [false, true, true, true],
    ];
    expect(outlineOf(rows)).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
    expect(outlineOf([])).toBe('');
  });
});
