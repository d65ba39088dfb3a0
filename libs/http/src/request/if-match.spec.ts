import { describe, expect, it } from '@jest/globals';
import { versionFrom } from './if-match.js';

describe('If-Match', () => {
  it('reads the version, weak or strong', () => {
    expect(versionFrom('"3"')).toBe(3);
    expect(versionFrom('W/"12"')).toBe(12);
  });

  it('requires one', () => {
    expect(() => versionFrom(undefined)).toThrow(
      expect.objectContaining({ failure: 'precondition-required' }),
    );
  });

  it.each(['*', '3', '"x"', '"-1"', '"1", "2"', ''])('refuses %j', (header) => {
    expect(() => versionFrom(header)).toThrow(expect.objectContaining({ failure: 'invalid' }));
  });
});
