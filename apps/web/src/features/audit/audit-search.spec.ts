import { describe, expect, it } from '@jest/globals';
import { parseAuditSearch, startOfDay, toAuditQuery } from './audit-search.js';

const id = '0199b1c2-7d3e-7000-8000-0123456789ab';

describe('parseAuditSearch', () => {
  it('keeps what is well-formed', () => {
    const search = {
      doel: 'integrity',
      wie: id,
      handeling: 'case.read',
      resultaat: 'refused',
      van: '2026-11-01',
    };
    expect(parseAuditSearch(search)).toEqual(search);
  });

  it('drops what is not, names included', () => {
    const search = {
      doel: 'curiosity',
      wie: 'Jan de Vries',
      casus: 7,
      handeling: '<b>',
      van: 'gisteren',
      x: 'y',
    };
    expect(parseAuditSearch(search)).toEqual({});
  });
});

describe('startOfDay', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ])('%s begins at %s', (day, instant) => {
    expect(startOfDay(day)).toBe(instant);
  });
});

describe('toAuditQuery', () => {
  it('counts the last day in full', () => {
    expect(toAuditQuery({ doel: 'lawfulness', van: '2026-01-15', tot: '2026-01-15', casus: id })).toEqual({
      purpose: 'lawfulness',
      caseId: id,
      from: '2026-01-14T23:00:00.000Z',
      to: '2026-01-15T23:00:00.000Z',
    });
  });
});
