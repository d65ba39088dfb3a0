import { describe, expect, it } from '@jest/globals';
import type { ActionKind } from '../../api/table-description.js';
import { emptyAssignment, kindsOnLine, toAssignment } from './assignment-values.js';

const kind = (code: string, line: string | null): ActionKind => ({
  code,
  label: code,
  line,
  referenceOnly: null,
});

describe('kindsOnLine', () => {
  const kinds = [kind('shelter', 'victim'), kind('arrest', 'offender'), kind('other', null)];

  it('offers what fits the line', () => {
    expect(kindsOnLine(kinds, 'victim').map(({ code }) => code)).toEqual(['shelter', 'other']);
  });

  it('offers everything as long as no line is chosen', () => {
    expect(kindsOnLine(kinds, '')).toHaveLength(3);
  });
});

describe('toAssignment', () => {
  it('leaves the organisation and an empty line out', () => {
    const values = {
      ...emptyAssignment,
      organisationId: 'o',
      assigneeId: 'p',
      kind: 'other',
      dueOn: '2026-12-01',
    };
    expect(toAssignment({ ...values, description: ' Bel ' })).toEqual({
      assigneeId: 'p',
      kind: 'other',
      dueOn: '2026-12-01',
      description: 'Bel',
    });
  });
});
