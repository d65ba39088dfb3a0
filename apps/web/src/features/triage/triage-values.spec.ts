import { describe, expect, it } from '@jest/globals';
import type { TableDescription, TriageOutcome } from '../../api/table-description.js';
import type { Signal } from '../../api/types.js';
import { answeredCount, toTriageInput, triageValues } from './triage-values.js';

const definition = {
  criteria: [{ code: 'concrete' }, { code: 'recent' }],
  voters: [{ code: 'police' }, { code: 'prosecution' }],
  purposes: [{ code: 'counter', label: '', legalBasis: '', verified: false }],
  details: { version: 1, fields: [] },
} as unknown as TableDescription;

const signal = {
  triage: {
    answers: [{ criterion: 'concrete', met: false, explanation: 'Geen plaats genoemd.' }],
    judgements: [
      { voter: null, organisationId: 'b', organisation: 'B', judgement: 'met', explanation: 'Ja.' },
      {
        voter: 'prosecution',
        organisationId: 'a',
        organisation: 'A',
        judgement: 'not-met',
        explanation: 'Nee.',
      },
    ],
  },
} as unknown as Signal;

const outcome = (
  effect: TriageOutcome['effect'],
  forwardTo: TriageOutcome['forwardTo'] = [],
): TriageOutcome => {
  return { code: 'x', label: '', effect, forwardTo };
};

describe('triageValues', () => {
  it('starts with every criterion, and with what was answered before', () => {
    const { answers, case: file } = triageValues(signal, definition);
    expect(answers).toEqual([
      { criterion: 'concrete', met: 'no', explanation: 'Geen plaats genoemd.' },
      { criterion: 'recent', met: '', explanation: '' },
    ]);
    expect(file.purpose).toBe('counter');
  });
});

describe('judgements', () => {
  it('start with every voter, then others, as they judged before', () => {
    expect(triageValues(signal, definition).judgements).toEqual([
      { voter: 'police', organisationId: '', judgement: '', explanation: '' },
      { voter: 'prosecution', organisationId: 'a', judgement: 'not-met', explanation: 'Nee.' },
      { voter: null, organisationId: 'b', judgement: 'met', explanation: 'Ja.' },
    ]);
  });
});

describe('answeredCount', () => {
  it('counts an answer only with an explanation', () => {
    const answers = [
      { met: 'yes' as const, explanation: 'Gezien op 3 mei.' },
      { met: 'no' as const, explanation: '          ' },
      { met: '' as const, explanation: 'Gezien op 3 mei.' },
      {},
    ];
    expect(answeredCount(answers, 10)).toBe(1);
  });
});

describe('toTriageInput', () => {
  const values = {
    ...triageValues(signal, definition),
    outcome: 'x',
    motivation: ' Want. ',
    forwardedTo: 'riec',
    question: ' Wanneer? ',
  };

  it('sends a destination only with an outcome that forwards', () => {
    const forward = outcome('forward', [{ code: 'riec', label: 'RIEC' }]);
    expect(toTriageInput(values, forward, definition)).toMatchObject({
      forwardedTo: 'riec',
      motivation: 'Want.',
    });
    expect(toTriageInput(values, outcome('refuse'), definition)).not.toHaveProperty('forwardedTo');
  });

  it('sends a question only with an outcome that asks', () => {
    expect(toTriageInput(values, outcome('more-information'), definition).question).toBe('Wanneer?');
    expect(toTriageInput(values, outcome('accept'), definition)).not.toHaveProperty('question');
  });

  it('sends a case only when the signal is accepted', () => {
    expect(toTriageInput(values, outcome('accept'), definition).case).toEqual({
      title: '',
      purpose: 'counter',
      details: {},
    });
    expect(toTriageInput(values, outcome('more-information'), definition)).not.toHaveProperty('case');
  });
});
