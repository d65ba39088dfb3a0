import { describe, expect, it } from '@jest/globals';
import { describeFailure } from './describe-failure.js';

describe('describeFailure', () => {
  it('names kind, code and place, and never what the error says', () => {
    const error = Object.assign(new RangeError('Fatima de Vries is not at fatima@example.org'), {
      code: 'EENVELOPE',
    });
    error.stack = `RangeError: Fatima de Vries\n    at SendMail.handle (file:///send-mail.js:10:5)`;
    expect(describeFailure(error)).toBe('RangeError EENVELOPE at SendMail.handle');
  });

  it('copes with anything thrown', () => {
    expect(describeFailure('Fatima de Vries')).toBe('Unknown failure');
    expect(describeFailure(undefined)).toBe('Unknown failure');
    const bare = new Error('Fatima');
    delete bare.stack;
    expect(describeFailure(bare)).toBe('Error');
  });
});
