import { describe, expect, it } from '@jest/globals';
import { anonymousActor, systemActor, wholeMinute } from './actor.js';

describe('wholeMinute', () => {
  it.each([
    ['2026-11-24T10:00:00.000Z', '2026-11-24T10:00:00.000Z'],
    ['2026-11-24T10:00:59.999Z', '2026-11-24T10:00:00.000Z'],
    ['1969-12-31T23:59:30.000Z', '1969-12-31T23:59:00.000Z'],
  ])('of %s is %s', (moment, minute) => {
    expect(wholeMinute(new Date(moment)).toISOString()).toBe(minute);
  });
});

describe('who is no person', () => {
  it.each([
    ['the application', systemActor('worker')],
    ['nobody', anonymousActor()],
  ])('%s has no seat, duty or scope', (_name, actor) => {
    expect(actor).toMatchObject({ personId: null, memberships: [], duties: [], scopes: [] });
  });
});
