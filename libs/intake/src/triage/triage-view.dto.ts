import { Choice, Flag, Instant, ListOf, Text, Uuid } from '#lib/http';
import { type Judgement, judgementCodes } from '#lib/table-definition';

export class CriterionAnswerView {
  @Text({ max: 50 })
  criterion!: string;

  @Flag()
  met!: boolean;

  @Text({ max: 2_000 })
  explanation!: string;
}

export class JudgementView {
  @Text({ max: 50, nullable: true })
  voter!: string | null;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisation!: string;

  @Choice(judgementCodes)
  judgement!: Judgement['judgement'];

  @Text({ max: 2_000 })
  explanation!: string;
}

export class TriageView {
  @Text({ max: 50 })
  outcome!: string;

  @Text({ max: 200 })
  outcomeLabel!: string;

  @Text({ max: 50, nullable: true })
  forwardedTo!: string | null;

  @Text({ max: 2_000, nullable: true, description: 'What the reporter is asked.' })
  question!: string | null;

  @Text({ max: 5_000, nullable: true, description: 'Only for those who do triage.' })
  motivation!: string | null;

  @ListOf(() => CriterionAnswerView, { description: 'Empty for those who do not do triage.' })
  answers!: readonly CriterionAnswerView[];

  @ListOf(() => JudgementView, { description: 'Empty for those who do not do triage.' })
  judgements!: readonly JudgementView[];

  @Text({ max: 200 })
  decidedBy!: string;

  @Instant()
  decidedAt!: string;
}
