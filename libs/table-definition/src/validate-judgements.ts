import type { FieldError } from '#lib/kernel';
import { explanationErrors } from './explanation.js';
import type { Coded } from './vocabulary.js';

export const judgementCodes = ['met', 'not-met', 'abstained'] as const;

/** Whether, in the judgement of one participant, the criteria are met (BGS 2.16(2), 2.20(3)). */
export interface Judgement {
  /** As which of the kind's voters the organisation judged; `null` for a participant whose vote it does not ask. */
  readonly voter: string | null;
  readonly organisationId: string;
  readonly judgement: (typeof judgementCodes)[number];
  readonly explanation: string;
}

interface WithVoters {
  readonly voters?: readonly Coded[];
}

/**
 * Every voter of the kind exactly once, each organisation at most once and only one of `partners`, each with an
 * explanation. Empty when all is well.
 * Paths: `judgements` for a voter left out, else `judgements[i].voter`, `.organisationId` or `.explanation`.
 */
export function validateJudgements(
  definition: WithVoters,
  partners: ReadonlySet<string>,
  judgements: readonly Judgement[],
): FieldError[] {
  const voters = definition.voters ?? [];
  const errors = judgements.flatMap(({ voter, organisationId, explanation }, index) => {
    const at = `judgements[${index}]`;
    const before = judgements.slice(0, index);
    return [
      ...memberErrors(`${at}.voter`, {
        known: voter === null || voters.some(({ code }) => code === voter),
        unknown: 'Deze stem kent deze tafel niet.',
        repeated: voter !== null && before.some((other) => other.voter === voter),
      }),
      ...memberErrors(`${at}.organisationId`, {
        known: partners.has(organisationId),
        unknown: 'Kies een organisatie die aan deze tafel deelneemt.',
        repeated: before.some((other) => other.organisationId === organisationId),
      }),
      ...explanationErrors(`${at}.explanation`, explanation, 'Licht het oordeel toe'),
    ];
  });
  const missing = voters.filter(({ code }) => !judgements.some(({ voter }) => voter === code));
  return [
    ...errors,
    ...missing.map(({ label }) => {
      return { field: 'judgements', code: 'missing', message: `Leg het oordeel vast van: ${label}` };
    }),
  ];
}

function memberErrors(
  field: string,
  { known, unknown, repeated }: { known: boolean; unknown: string; repeated: boolean },
): FieldError[] {
  if (!known) return [{ field, code: 'unknown', message: unknown }];
  return repeated ? [{ field, code: 'duplicate', message: 'Hiervan staat het oordeel er al.' }] : [];
}
