import { describe, expect, it } from '@jest/globals';
import { auditActions } from './audit-actions.js';

const kinds = [
  { code: 'action.accepted', label: 'Actie aanvaard' },
  { code: 'case.read', label: 'Casus geraadpleegd' },
];

describe('auditActions', () => {
  it.each([undefined, 'case.read'])('are the kinds that there are when %s is chosen', (chosen) => {
    expect(auditActions(kinds, chosen)).toEqual(kinds);
  });

  it('keep a kind of old that was chosen', () => {
    expect(auditActions(kinds, 'case.of-old')).toEqual([
      { code: 'case.of-old', label: 'case.of-old' },
      ...kinds,
    ]);
  });
});
