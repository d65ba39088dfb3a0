import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('returnPath', () => {
  it.each([
    ['/casussen/0199?tab=acties', '/casussen/0199?tab=acties'],
    ['/', '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/%2f/evil.example', '/%2f/evil.example'],
    ['/.//evil.example', '/'],
    ['/aanmelden?terug=/acties', '/'],
    ['/api/v1/session', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
  ])('%j leads to %s', (given, expected) => {
    expect(returnPath(given)).toBe(expected);
  });
});
