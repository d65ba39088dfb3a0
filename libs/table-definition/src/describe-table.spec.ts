import { describe, expect, it } from '@jest/globals';
import { aTableDefinition, describeTableConformance } from '#lib/testing';
import { describeTable } from './describe-table.js';

describe('describeTable', () => {
  const description = describeTable({ ...aTableDefinition, words: { triage: 'weging' } });

  it('fills in what the kind leaves open', () => {
    expect(description.words).toEqual({ triage: 'weging', triageTeam: 'triageteam', subject: 'betrokkene' });
    expect(description.actionKinds).toEqual([
      { code: 'other', label: 'Andere actie', line: null, term: null, referenceOnly: null },
    ]);
    expect(description.barriers).toBeNull();
  });

  it('spells out subject kinds, data categories, guards and fields', () => {
    expect(description.subjectKinds).toEqual([{ code: 'person', label: 'Persoon' }]);
    expect(description.dataCategories).toEqual([
      {
        code: 'identification',
        label: 'Identificerende gegevens',
        sensitivity: 'normal',
        audience: 'participants',
      },
    ]);
    expect(description.lifeCycle.transitions[0]?.guards.map(({ code }) => code)).toEqual([
      'no-open-actions',
      'close-reason-given',
    ]);
    expect(description.details.fields.map(({ name, max }) => [name, max])).toEqual([
      ['topic', 200],
      ['debt', 100_000],
      ['heard', null],
      ['spokenOn', null],
      ['report', 50],
      ['severity', null],
    ]);
  });

  it('comes from a definition nobody can change afterwards', () => {
    expect(Object.isFrozen(aTableDefinition.lifeCycle.transitions)).toBe(true);
  });
});

describeTableConformance(aTableDefinition);
