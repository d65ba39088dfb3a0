import { describe, expect, it } from '@jest/globals';
import { receiversOf, toRelease, usualRelease } from './release-values.js';

const organisations = [
  { id: 'police', name: 'Politie', type: 'public' as const },
  { id: 'tax', name: 'Belastingdienst', type: 'public' as const },
  { id: 'care', name: 'Zorg', type: 'private' as const },
];

describe('usualRelease', () => {
  it.each([
    ['normal', 'participants'],
    ['special', 'source'],
    ['criminal', 'source'],
  ] as const)('%s data: %s', (sensitivity, release) => {
    expect(usualRelease({ sensitivity })).toBe(release);
  });
});

describe('receiversOf', () => {
  it('leaves the source out', () => {
    const found = receiversOf(organisations, 'tax', { audience: 'participants' });
    expect(found.map(({ id }) => id)).toEqual(['police', 'care']);
  });

  it('leaves private organisations out of what is never for them', () => {
    const found = receiversOf(organisations, 'tax', { audience: 'public-participants' });
    expect(found.map(({ id }) => id)).toEqual(['police']);
  });
});

describe('toRelease', () => {
  it('names organisations only when that is chosen', () => {
    expect(toRelease({ release: 'named', organisationIds: ['a'] })).toEqual({
      release: 'named',
      organisationIds: ['a'],
    });
    expect(toRelease({ release: 'source', organisationIds: ['a'] })).toEqual({ release: 'source' });
    expect(toRelease({ release: '', organisationIds: [] })).toBeNull();
  });
});
