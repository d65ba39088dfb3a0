import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './back-off.js';

describe('waitAfter', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [11, 1_920],
    [12, 3_600],
    [60, 3_600],
  ])('%i failures cost %i seconds', (failures, seconds) => {
    expect(waitAfter(failures)).toBe(seconds);
  });
});
