import { describe, expect, it } from '@jest/globals';
import { emptySignal, emptySubject, toSignalInput, toSubjectInput } from './signal-values.js';

describe('toSignalInput', () => {
  it('sends only what was filled in', () => {
    const values = { ...emptySignal('premises'), description: ' Veel aanloop. ', factsConfirmed: true };
    values.subjects[0] = { ...emptySubject('premises'), name: 'Loods', address: ' ' };
    expect(toSignalInput('ond-groningen', values)).toEqual({
      tableCode: 'ond-groningen',
      description: 'Veel aanloop.',
      subjects: [{ kind: 'premises', name: 'Loods' }],
      themes: [],
      feedbackWanted: true,
      factsConfirmed: true,
    });
  });

  it('says which municipality it is about when that was asked', () => {
    const values = { ...emptySignal('person'), municipality: 'Het Hogeland' };
    expect(toSignalInput('rad-groningen', values).municipality).toBe('Het Hogeland');
  });

  it('drops what belongs to a person when the subject is none', () => {
    const typed = { kind: 'person', role: 'owner', name: 'A', birthDate: '1980-01-01', address: 'Kade 1' };
    expect(toSubjectInput(typed)).toEqual(typed);
    expect(toSubjectInput({ ...typed, kind: 'company' })).toEqual({
      kind: 'company',
      name: 'A',
      address: 'Kade 1',
    });
  });
});
