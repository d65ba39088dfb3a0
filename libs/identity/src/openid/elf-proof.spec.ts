import { describe, expect, it } from '@jest/globals';
import { couldBeCitizenNumber } from './elf-proof.js';

describe('a citizen service number', () => {
  it.each(['111222333', '123456782', '10000008'])('%s could be one', (text) => {
    expect(couldBeCitizenNumber(text)).toBe(true);
  });

  it.each(['123456789', '1112223330', '11122233a', '', 'a111222333', '1234567'])('%j could not', (text) => {
    expect(couldBeCitizenNumber(text)).toBe(false);
  });
});
