import {
  Choice,
  Codes,
  DateOnly,
  Flag,
  Instant,
  ListOf,
  Nested,
  PageQuery,
  Text,
  Uuid,
  Whole,
} from '#lib/http';
import { AdditionView } from '../additions/addition.dto.js';
import { TriageView } from '../triage/triage-view.dto.js';
import { type SignalStatus, signalStatuses } from './signal.js';

export class SignalSubjectDto {
  @Text({ max: 50, description: 'One of the kinds of subject of the table.' })
  kind!: string;

  @Text({ max: 50, optional: true, nullable: true, description: 'One of the roles of persons of the table.' })
  role?: string | null;

  @Text({ max: 200 })
  name!: string;

  @DateOnly({ optional: true, nullable: true })
  birthDate?: string | null;

  @Text({ max: 300, optional: true, nullable: true })
  address?: string | null;
}

export class RegisterSignalDto {
  @Text({ max: 50 })
  tableCode!: string;

  @Text({
    max: 100,
    optional: true,
    description: 'On a regional table: which of its municipalities it is about.',
  })
  municipality?: string;

  @Text({ max: 10_000, min: 10 })
  description!: string;

  @Text({ max: 5_000, optional: true, description: 'What gave rise to it: incidents, dates, places.' })
  occasion?: string;

  @Text({ max: 2_000, optional: true, description: 'What is asked of the table.' })
  request?: string;

  @ListOf(() => SignalSubjectDto, { min: 1, max: 50 })
  subjects!: SignalSubjectDto[];

  @Codes({ max: 20 })
  themes!: string[];

  @Flag()
  feedbackWanted!: boolean;

  @Flag({ description: 'The reporter tested the facts and answers for them (BGS 1.6).' })
  factsConfirmed!: boolean;
}

export class SignalCreated {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  number!: string;
}

export class SignalListQueryDto extends PageQuery {
  @Text({ max: 50, optional: true, description: 'Code of a table.' })
  table?: string;

  @Choice([...signalStatuses, 'open'], {
    optional: true,
    description: '`open`: received or more-information.',
  })
  status?: SignalStatus | 'open';
}

export class SignalItem {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  number!: string;

  @Text({ max: 50 })
  tableCode!: string;

  @Choice(signalStatuses)
  status!: SignalStatus;

  @Instant()
  receivedAt!: string;

  @Text({ max: 200 })
  reporterOrganisation!: string;

  @Codes()
  themes!: string[];

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;

  @Codes({ description: 'What the reader may do with this signal.' })
  allowedActions!: string[];
}

export class SignalPage {
  @ListOf(() => SignalItem)
  items!: readonly SignalItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class SignalReporter {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 200 })
  organisation!: string;
}

export class SignalView extends SignalItem {
  @Text({ max: 100, nullable: true, description: 'On a regional table.' })
  municipality!: string | null;

  @Text({ max: 200 })
  tableName!: string;

  @Text({ max: 10_000 })
  description!: string;

  @Text({ max: 5_000, nullable: true })
  occasion!: string | null;

  @Text({ max: 2_000, nullable: true })
  request!: string | null;

  @ListOf(() => SignalSubjectDto)
  subjects!: SignalSubjectDto[];

  @Flag()
  feedbackWanted!: boolean;

  @Flag()
  factsConfirmed!: boolean;

  @Nested(() => SignalReporter)
  reporter!: SignalReporter;

  @DateOnly()
  destroyBy!: string;

  @ListOf(() => AdditionView, { description: 'What the reporter added, the oldest first.' })
  additions!: readonly AdditionView[];

  @Nested(() => TriageView, { nullable: true })
  triage!: TriageView | null;

  @Uuid({ nullable: true, description: 'The case that came of it, for those who may open it.' })
  caseId!: string | null;
}
