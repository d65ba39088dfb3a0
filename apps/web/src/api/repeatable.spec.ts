import { describe, expect, it } from '@jest/globals';
import { repeatable } from './repeatable.js';

describe('repeatable', () => {
  it('keeps its key for the same body and changes it for another', () => {
    const key = repeatable();
    const first = key({ note: 'gebeld' });
    expect(key({ note: 'gebeld' })).toEqual(first);
    expect(key({ note: 'niet gebeld' })).not.toEqual(first);
    expect(first['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/);
  });
});
