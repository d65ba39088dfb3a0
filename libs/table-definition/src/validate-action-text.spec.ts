import { describe, expect, it } from '@jest/globals';
import { validateActionText } from './validate-action-text.js';

const kind = { code: 'check', label: 'Toets', referenceOnly: 'Voorbeeldwet artikel 28' };
const codes = (text: string) => validateActionText(kind, 'note', text).map(({ code }) => code);

describe('the text of an action of which the law allows a reference only', () => {
  it.each(['BIB-2026/0042', '2026.17', ' b1 ', `1${'a'.repeat(39)}`])('may be %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    'Er loopt een onderzoek naar de exploitant.',
    'BIB 2026 0042',
    'afgewezen',
    `1${'a'.repeat(40)}`,
    'BIB-1\nAfgewezen',
    '',
  ])('may not be %j', (text) => {
    expect(codes(text)).toEqual(['reference-only']);
  });

  it('is refused with the article that forbids it', () => {
    const [error] = validateActionText(kind, 'note', 'Er is iets gevonden.');
    expect(error).toMatchObject({ field: 'note' });
    expect(error?.message).toContain(kind.referenceOnly);
  });

  it('is free for any other kind, also one that the table no longer knows', () => {
    const text = 'Er is iets gevonden.';
    expect(validateActionText({ code: 'other', label: 'Anders' }, 'note', text)).toEqual([]);
    expect(validateActionText(undefined, 'note', text)).toEqual([]);
  });
});
