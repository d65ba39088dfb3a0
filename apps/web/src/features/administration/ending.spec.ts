import { describe, expect, it } from '@jest/globals';
import type { Covenant, Organisation, Person, Seat } from '../../api/types.js';
import { endingCovenants, endingOfPerson } from './ending.js';

const now = '2026-11-24';

function covenant(id: string, tableId: string, validTo: string, state: Covenant['state']): Covenant {
  return {
    id,
    tableId,
    tableName: tableId,
    version: '1',
    signedOn: '2024-01-01',
    validTo,
    endedOn: null,
    state,
  };
}

function organisation(covenants: Covenant[]): Organisation {
  return {
    ...{ id: 'o', code: 'vnn', name: 'VNN', type: 'private', mailbox: null, version: 1, activePeople: 1 },
    ...{ contactPersonId: null, contactPersonName: null, covenants },
  };
}

function person(parts: Partial<Person>): Person {
  return {
    ...{ id: 'p', name: 'Noor', username: 'noor', email: 'n@v.example', organisationId: 'o' },
    ...{ organisationName: 'VNN', organisationType: 'private', active: true, duties: [], incomplete: false },
    ...{ deactivatedOn: null, noCommercialDutiesDeclaredOn: null, statementAcceptedOn: null, version: 1 },
    ...{ screenings: [], memberships: [] },
    ...parts,
  };
}

function seat(endsOn: string, state: Seat['state']): Seat {
  return {
    ...{ id: endsOn, tableId: 't', tableName: 'Tafel', organisationId: 'o', organisationName: 'VNN' },
    ...{ role: 'partner', municipality: null, substituteId: null, substituteName: null },
    ...{ startsOn: '2025-01-01', endsOn, state, missing: [], version: 1 },
  };
}

describe('endingCovenants', () => {
  it('names one that ends soon, and not one that was renewed', () => {
    const endings = endingCovenants(
      organisation([
        covenant('a', 'een', '2026-12-01', 'expiring'),
        covenant('b', 'twee', '2026-12-01', 'expiring'),
        covenant('c', 'twee', '2028-12-01', 'valid'),
        covenant('d', 'drie', '2020-12-01', 'expired'),
      ]),
    );
    expect(endings.map(({ key }) => key)).toEqual(['a']);
  });
});

describe('endingOfPerson', () => {
  it('looks at the last screening only', () => {
    const screenings = [
      { id: 's1', kind: 'VOG', screenedOn: '2024-01-01', validTo: '2026-12-01', endedOn: null },
      { id: 's2', kind: 'VOG', screenedOn: '2026-01-01', validTo: '2029-01-01', endedOn: null },
    ];
    expect(endingOfPerson(person({ screenings }), now)).toEqual([]);
    expect(endingOfPerson(person({ screenings: screenings.slice(0, 1) }), now)).toEqual([
      { key: 's1', kind: 'screening', who: 'Noor', what: 'VOG', endsOn: '2026-12-01', page: { person: 'p' } },
    ]);
  });

  it('names seats that end within sixty days, of who has an account', () => {
    const memberships = [
      seat('2026-11-24', 'active'),
      seat('2027-06-01', 'active'),
      seat('2026-11-20', 'ended'),
    ];
    expect(endingOfPerson(person({ memberships }), now).map(({ endsOn }) => endsOn)).toEqual(['2026-11-24']);
    expect(endingOfPerson(person({ memberships, active: false }), now)).toEqual([]);
  });
});
