import { describe, expect, it } from '@jest/globals';
import { inEnvelopes } from './in-envelopes.js';

const takesTogether = (type: string) => type !== 'mail.requested';
const unsent = (id: string, type: string, alone = false) => ({ id, type, alone });

describe('inEnvelopes', () => {
  it('puts messages of a type together, in their order, when their handler takes several', () => {
    const messages = [
      unsent('1', 'action.assigned'),
      unsent('2', 'case.changed'),
      unsent('3', 'action.assigned'),
    ];
    expect(inEnvelopes(messages, takesTogether)).toEqual([
      { type: 'action.assigned', ids: ['1', '3'] },
      { type: 'case.changed', ids: ['2'] },
    ]);
  });

  it('leaves others to themselves, and who met trouble', () => {
    const messages = [
      unsent('1', 'mail.requested'),
      unsent('2', 'mail.requested'),
      unsent('3', 'action.assigned', true),
      unsent('4', 'action.assigned', true),
      unsent('5', 'action.assigned'),
    ];
    expect(inEnvelopes(messages, takesTogether).map(({ ids }) => ids)).toEqual([
      ['1'],
      ['2'],
      ['3'],
      ['4'],
      ['5'],
    ]);
  });
});
