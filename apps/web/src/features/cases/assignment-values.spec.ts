import { describe, expect, it } from '@jest/globals';
import type { ActionKind } from '../../api/table-description.js';
import { emptyAssignment, kindsOnLine, toAssignment } from './assignment-values.js';

const kind = (code: string, line: string | null): ActionKind => ({
  code,
  label: code,
  line,
  referenceOnly: null,
  term: null,
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
    expect(toAssignment({ ...values, description: ' Bel ' }, null)).toEqual({
      assigneeId: 'p',
      kind: 'other',
      dueOn: '2026-12-01',
      description: 'Bel',
    });
  });

  it('says from when until when a measure runs, also after another kind was chosen first', () => {
    const term = { extension: null, article: 'Voorbeeldwet', verified: false };
    const values = { ...emptyAssignment, startsOn: '2026-11-01', endsOn: '2026-11-11' };
    const run = { startsOn: '2026-11-01', endsOn: '2026-11-11', extensions: 0 };
    expect(toAssignment(values, term)).toMatchObject(run);
    expect(toAssignment(values, null)).not.toHaveProperty('startsOn');
  });
});
