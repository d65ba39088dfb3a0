import { describe, expect, it } from '@jest/globals';
import {
  caseFields,
  checkTransition,
  definitionProblems,
  describeTable,
  destroyBy,
  explanationLength,
  isClosed,
  latestEnd,
  signalDestroyBy,
  type TableDefinition,
  transitionsFrom,
  validateAnswers,
  validateDetails,
  validateJudgements,
  validateOutcome,
} from '#lib/table-definition';
import fc from 'fast-check';

/** What every kind of casustafel must hold to; each kind's own spec calls it with its definition. */
export function describeTableConformance(definition: TableDefinition): void {
  describe(`casustafel ${definition.kind} as a kind of table`, () => {
    describeDescription(definition);
    describeTriage(definition);
    describeLifeCycle(definition);
    describeRetention(definition);
    describeDetails(definition);
  });
}

function describeDescription(definition: TableDefinition): void {
  const description = describeTable(definition);

  it('has no problems', () => {
    expect(definitionProblems(definition)).toEqual([]);
  });

  it('is described in JSON without loss', () => {
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });

  it('shows people Dutch texts only', () => {
    const english =
      /\b(the|and|with|person|premises|signal|opened|closed|victim|offender|agenda-item|other)\b/i;
    const texts = shownTexts(description);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => text.trim() !== text || text === '' || english.test(text))).toEqual([]);
  });

  it('gives each purpose a legal basis and the regime an article', () => {
    const { basis, article } = definition.regime;
    const texts = [basis, article, ...definition.purposes.map(({ legalBasis }) => legalBasis)];
    expect(texts.filter((text) => text.trim().length < 10)).toEqual([]);
    expect(definition.purposes.length).toBeGreaterThan(0);
  });

  it('admits that provisional and unread sources are unverified', () => {
    const doubtful = /niet nagegaan|voorlopig|gebruikelijk/i;
    const sources = [
      { text: definition.regime.article, verified: definition.regime.verified },
      { text: definition.retention.source, verified: definition.retention.verified },
      ...(definition.barriers
        ? [{ text: definition.barriers.source, verified: definition.barriers.verified }]
        : []),
      ...definition.actionKinds.flatMap(({ term }) =>
        term ? [{ text: term.article, verified: term.verified }] : [],
      ),
    ];
    expect(sources.filter(({ text, verified }) => verified && doubtful.test(text))).toEqual([]);
  });

  it('states for each legal term when a measure must end', () => {
    for (const term of definition.actionKinds.flatMap((kind) => kind.term ?? [])) {
      expect(latestEnd(term, '2026-01-01')).toMatch(/^2026-/);
      const times = term.extension === null ? 0 : term.extension.times;
      if (times === null) expect(term.total).not.toBeNull();
      else expect(latestEnd(term, '2026-01-01', times + 1)).toBeNull();
    }
  });
}

function describeTriage(definition: TableDefinition): void {
  const explanation = 'Uit eigen waarneming op twee dagen.';
  const answers = definition.criteria.map(({ code }) => ({ criterion: code, met: true, explanation }));

  it('asks every criterion, each with an explanation', () => {
    expect(validateAnswers(definition, answers)).toEqual([]);
    answers.forEach((answer, index) => {
      const missing = answers.filter((other) => other !== answer);
      expect(validateAnswers(definition, missing)).toMatchObject([{ field: 'answers', code: 'missing' }]);
      const blank = answers.with(index, { ...answer, explanation: ' '.repeat(explanationLength.min) });
      const field = `answers[${index}].explanation`;
      expect(validateAnswers(definition, blank)).toMatchObject([{ field, code: 'required' }]);
      const twice = [...answers, answer];
      expect(validateAnswers(definition, twice)).toMatchObject([{ code: 'duplicate' }]);
    });
  });

  it('can refuse, forward and accept, and knows where to forward to', () => {
    for (const effect of ['refuse', 'forward', 'accept'] as const) {
      const outcomes = definition.triageOutcomes.filter((outcome) => outcome.effect === effect);
      expect(outcomes.length).toBeGreaterThan(0);
      for (const { code, forwardTo } of outcomes) {
        const decision = { outcome: code, forwardedTo: forwardTo?.[0]?.code, answers };
        expect(validateOutcome(definition, decision)).toEqual([]);
        const astray = validateOutcome(definition, { ...decision, forwardedTo: 'nowhere' });
        expect(astray).toMatchObject([{ field: 'forwardedTo' }]);
      }
    }
  });

  it('takes no decision without each of its voters', () => {
    const judged = (definition.voters ?? []).map(({ code }) => {
      return { voter: code, organisationId: code, judgement: 'not-met', explanation } as const;
    });
    const partners = new Set(judged.map(({ organisationId }) => organisationId));
    expect(validateJudgements(definition, partners, judged)).toEqual([]);
    for (const left of judged) {
      const others = judged.filter((one) => one !== left);
      const missing = [{ field: 'judgements', code: 'missing' }];
      expect(validateJudgements(definition, partners, others)).toMatchObject(missing);
    }
  });

  it('refuses an outcome it does not know', () => {
    expect(validateOutcome(definition, { outcome: 'no-such-outcome', answers })).toMatchObject([
      { field: 'outcome', code: 'unknown' },
    ]);
  });
}

function describeLifeCycle(definition: TableDefinition): void {
  const { initial } = definition.lifeCycle;
  const ready = { participants: 1, openActions: 0, closeReason: 'Doel bereikt.' };

  it('lets a case that breaks no rule walk on until it is closed', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        let status = initial;
        for (const choice of choices.take(1_000)) {
          const next = transitionsFrom(definition, status);
          const transition = next[choice % next.length];
          if (transition === undefined) break;
          checkTransition(definition, status, transition.to, ready);
          status = transition.to;
        }
        expect(isClosed(definition, status)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('closes no case that has open actions or no reason', () => {
    for (const { from, to } of definition.lifeCycle.transitions.filter((t) => isClosed(definition, t.to))) {
      expect(() => checkTransition(definition, from, to, { ...ready, openActions: 1 })).toThrow();
      expect(() => checkTransition(definition, from, to, { ...ready, closeReason: ' ' })).toThrow();
    }
  });
}

function describeRetention(definition: TableDefinition): void {
  it('destroys a case at most five years after first processing, and a refused signal sooner', () => {
    expect(destroyBy(definition, '2026-11-23') <= '2031-11-23').toBe(true);
    expect(destroyBy(definition, '2026-11-23') > '2026-11-23').toBe(true);
    expect(signalDestroyBy(definition, '2026-11-23') <= '2027-11-23').toBe(true);
  });
}

function describeDetails(definition: TableDefinition): void {
  const fields = caseFields(definition.details);
  const names = new Set(fields.map(({ name }) => name));

  it('states for each own field why it is necessary', () => {
    expect(fields.filter(({ purpose }) => purpose.trim().length < 10)).toEqual([]);
    expect(fields.length).toBeGreaterThan(0);
  });

  it('refuses every field it did not declare', () => {
    const unknown = fc.string({ minLength: 1, maxLength: 40 }).filter((name) => !names.has(name));
    fc.assert(
      fc.property(unknown, fc.jsonValue(), (name, value) => {
        const details = Object.fromEntries([[name, value]]);
        const refused = { field: `details.${name}`, code: 'unknown' };
        expect(validateDetails(definition, details)).toContainEqual(expect.objectContaining(refused));
      }),
    );
  });

  it('accepts nothing but what the field is for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const errors = validateDetails(definition, { [field.name]: value });
        const kinds = { flag: 'boolean', number: 'number' } as const;
        const type = field.type === 'flag' || field.type === 'number' ? kinds[field.type] : 'string';
        const filled = value !== null && !(typeof value === 'string' && value.trim() === '');
        if (filled && typeof value !== type) expect(errors).not.toEqual([]);
      }),
    );
  });
}

/** Every `label`, `title`, question and the like in a description, at any depth. */
function shownTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const shown = [
      'label',
      'title',
      'question',
      'help',
      'purpose',
      'source',
      'basis',
      'legalBasis',
      'article',
    ];
    return typeof inner === 'string' && shown.includes(key) ? [inner] : shownTexts(inner);
  });
}
