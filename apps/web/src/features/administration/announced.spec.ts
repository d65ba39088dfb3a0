import { expect, it } from '@jest/globals';
import { announcedIn } from './announced.js';

it('names each organisation once, and forgets what was announced long ago', () => {
  const notice = (moment: string, objectId: string, createdAt: string) => ({ moment, objectId, createdAt });
  const announced = announcedIn(
    [
      notice('covenant.expiring', 'a', '2026-11-20T10:00:00Z'),
      notice('covenant.expiring', 'a', '2026-11-01T10:00:00Z'),
      notice('covenant.expiring', 'b', '2026-01-01T10:00:00Z'),
      notice('screening.expiring', 'c', '2026-11-20T10:00:00Z'),
      notice('membership.expiring', 'c', '2026-11-20T10:00:00Z'),
      notice('action.assigned', 'd', '2026-11-20T10:00:00Z'),
    ],
    new Date('2026-11-24T10:00:00Z'),
  );
  expect(announced).toEqual({ covenants: ['a'], people: ['c'] });
});
