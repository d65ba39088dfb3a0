import { describe, expect, it } from '@jest/globals';
import type { Membership, Session } from '../../api/types.js';
import { hasDuty, leadsATable, ledTables, tablesOf, toSession } from './roles.js';

const seat = (tableCode: string, role: Membership['role'], tableName = tableCode): Membership => ({
  tableId: tableCode,
  tableCode,
  tableName,
  kind: 'ondermijning',
  role,
  organisationId: 'o',
});

const session = (memberships: Membership[], duties: string[] = []): Session =>
  toSession({
    person: { id: 'p', name: 'P', username: 'p', organisation: { id: 'o', name: 'O' } },
    memberships,
    duties,
    pending: [],
  });

describe('roles', () => {
  it('knows who leads, and where', () => {
    const both = session([seat('zv', 'partner'), seat('ond', 'process-coordinator')]);
    expect(leadsATable(both)).toBe(true);
    expect(ledTables(both).map(({ tableCode }) => tableCode)).toEqual(['ond']);
    expect(leadsATable(session([seat('zv', 'partner')]))).toBe(false);
  });

  it('names a table once', () => {
    const twice = session([
      seat('zv', 'partner', 'Zorg'),
      seat('zv', 'case-coordinator', 'Zorg'),
      seat('a', 'partner', 'A'),
    ]);
    expect(tablesOf(twice)).toEqual([
      { code: 'a', name: 'A' },
      { code: 'zv', name: 'Zorg' },
    ]);
  });

  it('ignores a duty it does not know', () => {
    const officer = session([], ['privacy-officer', 'archivist']);
    expect(officer.duties).toEqual(['privacy-officer']);
    expect(hasDuty(officer, 'administrator')).toBe(false);
  });
});
