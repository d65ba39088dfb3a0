import { describe, expect, it } from '@jest/globals';
import { textOf } from './moments.js';

describe('textOf', () => {
  it.each([
    ['signal.received', 'Er is een nieuw signaal om te beoordelen'],
    ['signal.more-information', 'Er is een vraag over uw signaal'],
    ['signal.decided', 'Er is een besluit over uw signaal'],
    ['action.assigned', 'U hebt een nieuwe actie'],
  ])('says of %s: %s', (moment, text) => {
    expect(textOf(moment)).toBe(text);
  });

  it('says something of a moment that it does not know, but not what', () => {
    expect(textOf('case.handed-over')).toBe('Er is nieuws voor u');
  });
});
