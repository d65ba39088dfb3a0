import { describe, expect, it } from '@jest/globals';
import type { Membership, Session } from '../../api/types.js';
import { targetOf } from './notification-target.js';

const session = (role: Membership['role'] | null): Session => ({
  person: { id: 'p', name: 'A', username: 'a', organisation: { id: 'o', name: 'O' } },
  duties: [],
  pending: [],
  memberships: role
    ? [{ tableId: 't', tableCode: 't', tableName: 'T', kind: 'sample', role, organisationId: 'o' }]
    : [],
});
const item = { objectId: 'x', caseId: 'c', createdAt: '2026-11-24T10:00:00Z' };

describe('targetOf', () => {
  it('leads a chair to the participants of the case, others to who may see it that day', () => {
    const about = { ...item, objectType: 'participation' } as const;
    expect(targetOf(about, session('chair'))).toMatchObject({
      to: '/casussen/$id',
      search: { tab: 'deelnemers' },
    });
    expect(targetOf(about, session(null))).toEqual({
      to: '/toegang/casussen/$id',
      params: { id: 'c' },
      search: { op: '2026-11-24' },
    });
  });

  it('leads who hears of an exclusion to who may see the case, also who leads a table', () => {
    const about = { ...item, objectType: 'exclusion' } as const;
    for (const role of ['chair', null] as const)
      expect(targetOf(about, session(role))).toMatchObject({
        to: '/toegang/casussen/$id',
        params: { id: 'c' },
      });
  });

  it('leads from one’s own account to its page, and from that of another to the person for administrators only', () => {
    const own = { ...item, objectId: 'p', objectType: 'account' } as const;
    const another = { ...item, objectType: 'account' } as const;
    const administrator = { ...session(null), duties: ['administrator' as const] };
    expect(targetOf(own, session(null))).toEqual({ to: '/mijn-account' });
    expect(targetOf(another, administrator)).toEqual({ to: '/beheer/mensen/$id', params: { id: 'x' } });
    expect(targetOf(another, { ...session(null), duties: ['privacy-officer'] })).toBeNull();
  });

  it('leads nowhere when what it is about may not be seen any more', () => {
    const lost = { ...item, objectId: null, caseId: null };
    const kinds = ['signal', 'case', 'action', 'participation', 'person', 'rights-review'] as const;
    for (const objectType of kinds) expect(targetOf({ ...lost, objectType }, session('chair'))).toBeNull();
  });

  it('leads to the requests, and nowhere without a case', () => {
    const chair = session('chair');
    expect(targetOf({ ...item, objectType: 'access-request' }, chair)).toEqual({ to: '/toegang' });
    expect(targetOf({ ...item, caseId: null, objectType: 'participation' }, chair)).toBeNull();
  });
});
