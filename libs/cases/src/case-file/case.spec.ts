import { describe, expect, it } from '@jest/globals';
import { newId } from '#lib/kernel';
import { aTableDefinition } from '#lib/testing';
import { Case } from './case.js';

const opened = () =>
  Case.open(aTableDefinition, 'Voorbeeldwet', {
    number: 'T-2026-0001',
    tableId: newId(),
    municipality: null,
    title: 'Een casus',
    purpose: 'sample',
    signalId: null,
    firstProcessedOn: '2026-02-28',
    details: { topic: 'x' },
    openedBy: newId(),
    openedAt: new Date('2026-11-23T10:00:00Z'),
  });

describe('a case', () => {
  it('opens in the first status of its kind, with the legal basis of its purpose', () => {
    expect(opened()).toMatchObject({
      status: 'opened',
      legalBasis: 'Voorbeeldwet',
      detailsVersion: 1,
      closedAt: null,
    });
  });

  it('is destroyed five years after the signal, whenever it was opened (L-09)', () => {
    expect(opened().destroyBy).toBe('2031-02-28');
  });

  it('is open until it is closed', () => {
    const file = opened();
    expect(() => file.assertOpen()).not.toThrow();
    file.closedAt = new Date();
    expect(() => file.assertOpen()).toThrow(
      expect.objectContaining({ failure: 'rule-broken', code: 'case-closed' }),
    );
  });
});
