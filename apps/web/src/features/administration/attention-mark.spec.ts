import { expect, it } from '@jest/globals';
import { attentionMark } from './attention-mark.js';

it('says since when it is so, or how long it still is', () => {
  expect(attentionMark('person-incomplete', 0)).toEqual({ tone: 'negative', words: 'since', count: 0 });
  expect(attentionMark('covenant-missing', -3)).toMatchObject({ words: 'since', count: 3 });
  expect(attentionMark('person-incomplete', 5)).toEqual({ tone: 'warning', words: 'startsIn', count: 5 });
  expect(attentionMark('review-overdue', -1)).toEqual({ tone: 'negative', words: 'late', count: 1 });
  expect(attentionMark('screening-expiring', 0)).toMatchObject({ tone: 'negative', words: 'endsToday' });
  expect(attentionMark('screening-expiring', 14)).toMatchObject({ tone: 'negative', words: 'endsIn' });
  expect(attentionMark('screening-expiring', 15)).toEqual({ tone: 'warning', words: 'endsIn', count: 15 });
});
