import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('returnPath', () => {
  it.each([
    ['/casussen/0199?tab=acties', '/casussen/0199?tab=acties'],
    ['/', '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/a b', '/'],
    ['/aanmelden?terug=/acties', '/'],
    [undefined, '/'],
    [['/acties'], '/'],
  ])('%j leads to %s', (given, expected) => {
    expect(returnPath(given)).toBe(expected);
  });
});
