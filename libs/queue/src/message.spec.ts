import { describe, expect, it } from '@jest/globals';
import { announcement } from './announcement.js';
import { defineMessage, definedMessages } from './message.js';

describe('defineMessage', () => {
  it('adds the message to those known to the process', () => {
    const message = defineMessage<{ caseId: string }>('case.closed');
    expect(definedMessages()).toContain(message);
    expect(announcement('case.opened').family).toBe('announcement');
  });

  it('refuses a type that is taken', () => {
    defineMessage('case.twice');
    expect(() => defineMessage('case.twice')).toThrow('Message "case.twice" is defined twice');
  });

  it.each(['closed', 'Case.closed', 'case:closed', 'case.closed.now', ''])(
    'refuses the type "%s"',
    (type) => {
      expect(() => defineMessage(type)).toThrow('is not of the form noun.verb');
    },
  );
});
