import { expect, it } from '@jest/globals';
import { changedOnly } from './changed-only.js';

it('leaves out what was not touched', () => {
  expect(changedOnly({ name: 'VNN', mailbox: null }, { mailbox: true })).toEqual({ mailbox: null });
  expect(changedOnly({ name: 'VNN' }, {})).toEqual({});
});
