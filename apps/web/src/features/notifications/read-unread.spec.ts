import { describe, expect, it } from '@jest/globals';
import { cappedCount } from './capped-count.js';
import { readUnread } from './read-unread.js';

describe('readUnread', () => {
  it.each([
    ['{"unread":3}', 3],
    ['{"unread":0}', 0],
    ['{"unread":-1}', null],
    ['{"unread":"3"}', null],
    ['{}', null],
    ['null', null],
    ['', null],
  ])('%j gives %j', (data, expected) => {
    expect(readUnread(data)).toBe(expected);
  });
});

describe('cappedCount', () => {
  it('does not pretend to know more than the server counts', () => {
    expect(cappedCount(99)).toBe('99');
    expect(cappedCount(100)).toBe('99+');
  });
});
