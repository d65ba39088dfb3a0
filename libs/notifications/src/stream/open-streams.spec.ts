import { describe, expect, it } from '@jest/globals';
import { NEVER, of } from 'rxjs';
import { OpenStreams } from './open-streams.js';

const codeOf = (streams: OpenStreams, account: string) => {
  let code = 'open';
  const listening = streams.counted(account, NEVER).subscribe({
    error: (error: { code: string }) => (code = error.code),
  });
  return { code, close: () => listening.unsubscribe() };
};

describe('streams of one account', () => {
  it('are so many at once and no more, whatever others have', () => {
    const streams = new OpenStreams(2);
    const [one, two] = [codeOf(streams, 'fatima'), codeOf(streams, 'fatima')];
    expect([one.code, two.code, codeOf(streams, 'fatima').code]).toEqual([
      'open',
      'open',
      'too-many-streams',
    ]);
    expect(codeOf(streams, 'karel').code).toBe('open');
    one.close();
    expect(codeOf(streams, 'fatima').code).toBe('open');
    expect(codeOf(streams, 'fatima').code).toBe('too-many-streams');
  });

  it('that end by themselves, or were refused, do not count', () => {
    const streams = new OpenStreams(1);
    for (let n = 0; n < 3; n += 1) streams.counted('fatima', of('done')).subscribe();
    const open = codeOf(streams, 'fatima');
    for (let n = 0; n < 3; n += 1) expect(codeOf(streams, 'fatima').code).toBe('too-many-streams');
    open.close();
    expect(codeOf(streams, 'fatima').code).toBe('open');
  });
});
