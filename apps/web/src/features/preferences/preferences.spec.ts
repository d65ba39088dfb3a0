import { describe, expect, it } from '@jest/globals';
import { parsePreferences } from './preferences.js';

const usual = { theme: 'auto', density: 'compact', language: 'nl' };

describe('parsePreferences', () => {
  it('keeps what it knows', () => {
    const stored = JSON.stringify({ theme: 'dark', density: 'comfortable', language: 'en' });
    expect(parsePreferences(stored)).toEqual({ theme: 'dark', density: 'comfortable', language: 'en' });
  });

  it.each([[null], ['{'], ['[]'], ['"dark"'], ['{"theme":"<script>","extra":1}']])('ignores %s', (stored) => {
    expect(parsePreferences(stored)).toEqual(usual);
  });
});
