import {
  Choice,
  Codes,
  DateOnly,
  Flag,
  Instant,
  Json,
  ListOf,
  PageQuery,
  Text,
  Uuid,
  Whole,
} from '#lib/http';

const sights = ['process', 'dossier'] as const;

export class CaseListQueryDto extends PageQuery {
  @Text({ max: 50, optional: true, description: 'Code of a table.' })
  table?: string;

  @Text({ max: 50, optional: true })
  status?: string;
}

export class CaseItem {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  number!: string;

  @Text({ max: 200, nullable: true, description: 'Nothing for who may only know that the case runs.' })
  title!: string | null;

  @Text({ max: 50 })
  tableCode!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Text({ max: 50 })
  status!: string;

  @Text({ max: 200 })
  statusLabel!: string;

  @Flag()
  closed!: boolean;

  @DateOnly()
  firstProcessedOn!: string;

  @DateOnly({ description: 'The last day on which the data may exist (WGS 1.8(7)).' })
  destroyBy!: string;

  @Whole({ min: 0, max: 1_000_000 })
  openActions!: number;

  @DateOnly({ nullable: true, description: 'When the first of the open actions is due.' })
  firstDueOn!: string | null;

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;
}

export class CasePage {
  @ListOf(() => CaseItem)
  items!: readonly CaseItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class TransitionOption {
  @Text({ max: 50 })
  to!: string;

  @Text({ max: 200 })
  label!: string;
}

export class CaseView extends CaseItem {
  @Text({ max: 50 })
  kind!: string;

  @Text({ max: 50 })
  purpose!: string;

  @Text({ max: 500 })
  purposeLabel!: string;

  @Text({ max: 500 })
  legalBasis!: string;

  @Text({ max: 100, nullable: true })
  municipality!: string | null;

  @Choice(sights, { description: 'How much of the case the reader sees.' })
  sight!: (typeof sights)[number];

  @Instant({ nullable: true })
  closedAt!: string | null;

  @Text({ max: 200, nullable: true, description: 'Name of who closed it.' })
  closedBy!: string | null;

  @Uuid({ nullable: true })
  signalId!: string | null;

  @Json({ description: 'The own fields of this kind of table, as far as the reader may see them.' })
  details!: Record<string, unknown>;

  @Codes({ description: 'What the reader may do with this case.' })
  allowedActions!: string[];

  @ListOf(() => TransitionOption)
  allowedTransitions!: TransitionOption[];
}

export class ChangeCaseDto {
  @Text({ max: 200, min: 3, optional: true, description: 'Neutral: no names of persons.' })
  title?: string;

  @Json({ optional: true })
  details?: Record<string, unknown>;
}

export class TransitionDto {
  @Text({ max: 50 })
  to!: string;

  @Text({ max: 2_000, min: 5 })
  reason!: string;
}

export class ReopenDto {
  @Text({ max: 2_000, min: 10, description: 'Why the case must be open again (WGS 2.31(8)).' })
  reason!: string;
}

export class VersionView {
  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;
}

export class StatusView extends VersionView {
  @Text({ max: 50 })
  status!: string;
}

export class ReopenedView extends StatusView {
  @Whole({
    min: 0,
    max: 1_000_000,
    description: 'How many still took part when it was closed: whoever must take part again is invited anew.',
  })
  endedParticipations!: number;
}

export class IdView {
  @Uuid()
  id!: string;
}
