import { describe, expect, it } from '@jest/globals';
import { emptyInvitation, toInvitation } from './invitation-values.js';

const given = { ...emptyInvitation, organisationId: 'o', reason: ' Kent het gezin. ' };

describe('toInvitation', () => {
  it('is nothing without a level', () => {
    expect(toInvitation(given)).toBeNull();
  });

  it('leaves out what was left empty', () => {
    expect(toInvitation({ ...given, level: 'process' })).toEqual({
      organisationId: 'o',
      level: 'process',
      reason: 'Kent het gezin.',
    });
  });

  it('sends a track only with the file, and moments as instants', () => {
    const values = { ...given, personId: 'p', track: 'victim-care', until: '2026-12-03T14:00' } as const;
    expect(toInvitation({ ...values, level: 'own-actions' })).not.toHaveProperty('track');
    expect(toInvitation({ ...values, level: 'dossier' })).toMatchObject({
      personId: 'p',
      track: 'victim-care',
      until: '2026-12-03T13:00:00.000Z',
    });
  });
});
