import { describe, expect, it } from '@jest/globals';
import { announcement } from '../announcement.js';
import { defineMessage } from '../message.js';
import { HandlerCatalogue } from './handler-catalogue.js';
import { Handles, HandlesFamily, type MessageHandler } from './handles.js';

const reopened = defineMessage<{ actionId: string }>('action.reopened');
const assigned = announcement('action.assigned');

@Handles(reopened)
class Reopen implements MessageHandler<{ actionId: string }> {
  async handle(): Promise<void> {}
}

@Handles(reopened)
class ReopenAgain extends Reopen {}

@HandlesFamily('announcement')
class Announce implements MessageHandler<unknown> {
  async handle(): Promise<void> {}
  async handleTogether(): Promise<void> {}
}

describe('HandlerCatalogue', () => {
  it('finds the handler of a message, by its type or by its family', () => {
    const [reopen, announce] = [new Reopen(), new Announce()];
    const catalogue = new HandlerCatalogue([reopened, assigned], [announce, reopen]);
    expect(catalogue.handlerOf('action.reopened')).toBe(reopen);
    expect(catalogue.handlerOf('action.assigned')).toBe(announce);
  });

  it('knows what may be taken together', () => {
    const catalogue = new HandlerCatalogue([reopened, assigned], [new Announce(), new Reopen()]);
    const types = ['action.reopened', 'action.assigned', 'case.newer'];
    expect(types.filter((type) => catalogue.takesTogether(type))).toEqual(['action.assigned']);
  });

  it('refuses a message without handler, naming it', () => {
    expect(() => new HandlerCatalogue([reopened, assigned], [new Reopen()])).toThrow(
      'Message "action.assigned" has no handler in this process',
    );
  });

  it('refuses a message with two handlers, naming them', () => {
    expect(() => new HandlerCatalogue([reopened], [new Reopen(), new ReopenAgain()])).toThrow(
      'Message "action.reopened" has more than one handler: Reopen, ReopenAgain',
    );
  });

  it('refuses a type that it does not know', () => {
    expect(() => new HandlerCatalogue([], []).handlerOf('case.newer')).toThrow('"case.newer"');
  });
});
