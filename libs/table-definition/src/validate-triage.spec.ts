import { describe, expect, it } from '@jest/globals';
import { aTableDefinition } from '#lib/testing';
import { explanationLength } from './explanation.js';
import { type CriterionAnswer, validateAnswers } from './validate-answers.js';
import { type Judgement, validateJudgements } from './validate-judgements.js';
import { validateOutcome } from './validate-outcome.js';

const explanation = 'Gezien door de wijkagent.';
const clear: CriterionAnswer = { criterion: 'clear', met: true, explanation };
const needed: CriterionAnswer = { criterion: 'needed', met: true, explanation };
const answers = [clear, needed];
const paths = (given: readonly CriterionAnswer[]) =>
  validateAnswers(aTableDefinition, given).map(({ field, code }) => `${field} ${code}`);

describe('validateAnswers', () => {
  it('accepts each criterion once, in any order', () => {
    expect(paths([needed, clear])).toEqual([]);
  });

  it('points at what is wrong', () => {
    expect(paths([])).toEqual(['answers missing', 'answers missing']);
    expect(paths([clear])).toEqual(['answers missing']);
    expect(paths([clear, needed, clear])).toEqual(['answers[2].criterion duplicate']);
    expect(paths([...answers, { ...clear, criterion: 'other' }])).toEqual(['answers[2].criterion unknown']);
    expect(paths([clear, { ...needed, met: 'ja' as unknown as boolean }])).toEqual(['answers[1].met type']);
  });

  it.each([
    ['', 'required'],
    [' '.repeat(50), 'required'],
    ['Nee', 'too-short'],
    ['x'.repeat(explanationLength.max + 1), 'too-long'],
    [`${explanation}\u0000`, 'characters'],
  ])('refuses the explanation %p', (text, code) => {
    expect(paths([clear, { ...needed, explanation: text }])).toEqual([`answers[1].explanation ${code}`]);
  });
});

describe('validateOutcome', () => {
  const check = (
    outcome: 'refused' | 'passed-on' | 'accepted',
    forwardedTo?: string | null,
    given = answers,
  ) =>
    validateOutcome(aTableDefinition, { outcome, forwardedTo, answers: given }).map(
      ({ field, code }) => `${field} ${code}`,
    );

  it('accepts an outcome with the destination it needs', () => {
    expect([check('refused'), check('passed-on', 'desk'), check('accepted', null)]).toEqual([[], [], []]);
  });

  it('refuses a destination that is missing, unknown or out of place', () => {
    expect(check('passed-on')).toEqual(['forwardedTo required']);
    expect(check('passed-on', 'moon')).toEqual(['forwardedTo unknown']);
    expect(check('accepted', 'desk')).toEqual(['forwardedTo not-applicable']);
  });

  it('accepts a signal under cumulative criteria only when all are met (BGS 2.20)', () => {
    const unmet = [clear, { ...needed, met: false }];
    expect(check('accepted', null, unmet)).toEqual(['outcome criteria-not-met']);
    expect(check('refused', null, unmet)).toEqual([]);
    const weighed = { ...aTableDefinition, criteriaRule: 'weighed' } as const;
    expect(validateOutcome(weighed, { outcome: 'accepted', answers: unmet })).toEqual([]);
  });
});

describe('validateJudgements', () => {
  const voters = [
    { code: 'police', label: 'Politie' },
    { code: 'prosecution', label: 'Openbaar Ministerie' },
  ];
  const of = (organisationId: string, voter: string | null = null): Judgement => {
    return { voter, organisationId, judgement: 'not-met', explanation };
  };
  const check = (judgements: Judgement[], kind: { voters?: typeof voters } = { voters }) =>
    validateJudgements(kind, new Set(['a', 'b', 'c']), judgements).map(
      ({ field, code }) => `${field} ${code}`,
    );

  it('asks each voter, and lets others', () => {
    expect(check([of('a', 'police'), of('b', 'prosecution'), of('c')])).toEqual([]);
    expect(check([of('a', 'police')])).toEqual(['judgements missing']);
    expect(check([], {})).toEqual([]);
    expect(check([of('a')], {})).toEqual([]);
  });

  it('hears nobody twice, and nobody from outside', () => {
    const both = [of('a', 'police'), of('b', 'prosecution')];
    expect(check([...both, of('a')])).toEqual(['judgements[2].organisationId duplicate']);
    expect(check([...both, of('c', 'police')])).toEqual(['judgements[2].voter duplicate']);
    expect(check([...both, of('stranger')])).toEqual(['judgements[2].organisationId unknown']);
    expect(check([...both, of('c', 'mayor')])).toEqual(['judgements[2].voter unknown']);
    expect(check([{ ...of('a'), explanation: 'Nee' }], {})).toEqual(['judgements[0].explanation too-short']);
  });
});
