import { describe, expect, it } from '@jest/globals';
import { isStorableText } from './storable-text.js';

describe('isStorableText', () => {
  it.each(['', 'één 🧩 regel\n\ten nog een'])('accepts %j', (text) => {
    expect(isStorableText(text)).toBe(true);
  });

  it.each(['a\0b', '\uD83E', 'x\uDDE9', 'a\u0007'])('refuses %j', (text) => {
    expect(isStorableText(text)).toBe(false);
  });
});
