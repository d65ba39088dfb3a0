import { Choice, Flag, Json, ListOf, Nested, Text, Uuid, Whole } from '#lib/http';
import { type Judgement, judgementCodes } from '#lib/table-definition';
import { type SignalStatus, signalStatuses } from '../signals/signal.js';

export class CriterionAnswerDto {
  @Text({ max: 50 })
  criterion!: string;

  @Flag()
  met!: boolean;

  @Text({ max: 2_000, min: 0, description: 'To what extent it is met (BGS 2.16(2), 2.20(3)).' })
  explanation!: string;
}

export class JudgementDto {
  @Text({
    ...{ max: 50, optional: true, nullable: true },
    description: 'One of the voters of the table; none for another participant.',
  })
  voter?: string | null;

  @Uuid({ description: 'Of a partner of the table.' })
  organisationId!: string;

  @Choice(judgementCodes, { description: 'Whether, in their judgement, the criteria are met.' })
  judgement!: Judgement['judgement'];

  @Text({ max: 2_000, min: 0 })
  explanation!: string;
}

export class CaseOfSignalDto {
  @Text({ max: 200, min: 3, description: 'Neutral: no names of persons.' })
  title!: string;

  @Text({ max: 50, description: 'One of the purposes of the table.' })
  purpose!: string;

  @Json({ optional: true, description: 'The own fields of this kind of table.' })
  details?: Record<string, unknown>;
}

export class TriageDto {
  @ListOf(() => CriterionAnswerDto, { max: 50 })
  answers!: CriterionAnswerDto[];

  @ListOf(() => JudgementDto, {
    ...{ max: 50, optional: true },
    description: 'Of each voter of the table; elsewhere of participants who judged.',
  })
  judgements?: JudgementDto[];

  @Text({ max: 50 })
  outcome!: string;

  @Text({ max: 5_000, min: 10 })
  motivation!: string;

  @Text({
    ...{ max: 2_000, min: 10, optional: true },
    description: 'What the reporter is asked and gets to see; required when the outcome is more information.',
  })
  question?: string;

  @Text({ max: 50, optional: true, description: 'Where to, when the outcome is to forward.' })
  forwardedTo?: string;

  @Nested(() => CaseOfSignalDto, { optional: true, description: 'Required when the outcome is to accept.' })
  case?: CaseOfSignalDto;
}

export class TriageResult {
  @Uuid()
  signalId!: string;

  @Choice(signalStatuses)
  status!: SignalStatus;

  @Uuid({ nullable: true })
  caseId!: string | null;

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;
}
