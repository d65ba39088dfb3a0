import { Choice, DateOnly, Flag, Instant, ListOf, PageQuery, Text, Uuid, Whole } from '#lib/http';
import { type ReviewKind, reviewKinds } from './rights-review.js';

const reviewDecisions = ['confirmed', 'withdrawn'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

export class OpenRightsReviewsDto {
  @Choice(reviewKinds)
  kind!: ReviewKind;
}

export class RightsReviewsOpened {
  @Whole({ min: 0, max: 100_000, description: 'How many reviews were opened: one for each organisation.' })
  opened!: number;
}

export class RightsReviewListQuery extends PageQuery {
  @Choice(['open', 'closed'], { optional: true })
  state?: 'open' | 'closed';
}

export class RightsReviewItem {
  @Uuid()
  id!: string;

  @Choice(reviewKinds)
  kind!: ReviewKind;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @DateOnly()
  openedOn!: string;

  @DateOnly()
  dueOn!: string;

  @DateOnly({ nullable: true })
  closedOn!: string | null;

  @Flag({ description: 'Not closed, and its last day has passed.' })
  overdue!: boolean;

  @Whole({ min: 0, max: 1_000_000 })
  lines!: number;

  @Whole({ min: 0, max: 1_000_000 })
  decided!: number;

  @Whole({ min: 0, max: 1_000_000 })
  withdrawn!: number;
}

export class RightsReviewPage {
  @ListOf(() => RightsReviewItem)
  items!: readonly RightsReviewItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class RightsReviewLineItem {
  @Uuid()
  id!: string;

  @Uuid()
  personId!: string;

  @Text({ max: 200 })
  personName!: string;

  @Text({ max: 200, nullable: true, description: 'Of a seat at a table.' })
  tableName!: string | null;

  @Text({ max: 50, nullable: true })
  role!: string | null;

  @Text({ max: 100, nullable: true })
  municipality!: string | null;

  @Text({ max: 50, nullable: true, description: 'Of a duty over the whole installation.' })
  duty!: string | null;

  @Choice(reviewDecisions, { nullable: true })
  decision!: ReviewDecision | null;

  @Text({ max: 500, nullable: true })
  reason!: string | null;

  @Text({ max: 200, nullable: true })
  decidedByName!: string | null;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Flag({ description: 'Whether the reader may decide about it.' })
  mayDecide!: boolean;
}

export class RightsReviewView extends RightsReviewItem {
  @ListOf(() => RightsReviewLineItem, { max: 10_000 })
  lineItems!: readonly RightsReviewLineItem[];
}

export class DecideLineDto {
  @Choice(reviewDecisions)
  decision!: ReviewDecision;

  @Text({ max: 500, optional: true, nullable: true, description: 'Required to withdraw.' })
  reason?: string | null;
}

export class LineDecided {
  @Uuid()
  id!: string;

  @Flag({ description: 'Whether it was the last line.' })
  closed!: boolean;
}
