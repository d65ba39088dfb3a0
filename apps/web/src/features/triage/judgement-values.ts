import type { TableDescription } from '../../api/table-description.js';
import type { Signal, TriageInput } from '../../api/types.js';

export const judgementCodes = ['met', 'not-met', 'abstained'] as const;

export interface JudgementValues {
  voter: string | null;
  organisationId: string;
  judgement: '' | (typeof judgementCodes)[number];
  explanation: string;
}

export function emptyJudgement(voter: string | null): JudgementValues {
  return { voter, organisationId: '', judgement: '', explanation: '' };
}

/** One for each voter of the table, then those of others; as they judged before, when they did. */
export function judgementValues(
  signal: Signal,
  { voters }: Pick<TableDescription, 'voters'>,
): JudgementValues[] {
  const before = (signal.triage?.judgements ?? []).map(
    ({ voter, organisationId, judgement, explanation }) => ({
      ...{ voter, organisationId, judgement, explanation },
    }),
  );
  return [
    ...voters.map(({ code }) => before.find(({ voter }) => voter === code) ?? emptyJudgement(code)),
    ...before.filter(({ voter }) => voter === null),
  ];
}

export function toJudgements(values: readonly JudgementValues[]): NonNullable<TriageInput['judgements']> {
  return values.flatMap(({ judgement, explanation, ...who }) =>
    judgement ? [{ ...who, judgement, explanation: explanation.trim() }] : [],
  );
}
