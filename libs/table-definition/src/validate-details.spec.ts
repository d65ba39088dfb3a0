import { describe, expect, it } from '@jest/globals';
import { aTableDefinition } from '#lib/testing';
import { validateDetails } from './validate-details.js';

const check = (value: unknown) =>
  validateDetails(aTableDefinition, value).map(({ field, code }) => `${field} ${code}`);
const topic = 'Wonen';

describe('validateDetails', () => {
  it('accepts well-filled fields', () => {
    const full = {
      topic,
      debt: 0,
      heard: false,
      spokenOn: '2028-02-29',
      report: 'Regel 1\nRegel 2 😀',
      severity: 'high',
    };
    expect(check(full)).toEqual([]);
  });

  it('takes absent, null and blank for not filled in', () => {
    expect(check({ topic, debt: null, report: '   ', severity: '' })).toEqual([]);
    expect(check({})).toEqual(['details.topic required']);
    expect(check({ topic: ' ' })).toEqual(['details.topic required']);
  });

  it.each([null, [], 'tekst', 7, undefined])('refuses %p instead of an object', (value) => {
    expect(check(value)).toEqual(['details type']);
  });

  it.each<[string, unknown, string]>([
    ['debt', 1.5, 'type'],
    ['debt', '12', 'type'],
    ['debt', Number.NaN, 'type'],
    ['debt', -1, 'range'],
    ['debt', 100_001, 'range'],
    ['heard', 'ja', 'type'],
    ['spokenOn', '2027-02-29', 'type'],
    ['spokenOn', '29-02-2028', 'type'],
    ['spokenOn', '2028-02-29T00:00:00Z', 'type'],
    ['report', 'x'.repeat(51), 'too-long'],
    ['report', 'nul\u0000', 'characters'],
    ['report', 'half \ud83d', 'characters'],
    ['report', { text: 'x' }, 'type'],
    ['severity', 'medium', 'unknown'],
    ['topic', 'twee\nregels', 'characters'],
    ['nationality', 'NL', 'unknown'],
    ['constructor', {}, 'unknown'],
  ])('refuses %s = %p: %s', (name, value, code) => {
    expect(check({ topic, [name]: value })).toContain(`details.${name} ${code}`);
  });

  it('never echoes what was entered', () => {
    const errors = validateDetails(aTableDefinition, {
      topic: 'geheim\u0000',
      severity: 'geheim',
      debt: 'geheim',
    });
    expect(errors).toHaveLength(3);
    expect(JSON.stringify(errors)).not.toContain('geheim');
  });
});
