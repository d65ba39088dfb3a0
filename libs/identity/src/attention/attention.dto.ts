import { Choice, Codes, DateOnly, ListOf, Text, Uuid, Whole } from '#lib/http';
import { MissingItem } from '../memberships/membership.dto.js';

const attentionKinds = [
  'covenant-missing',
  'person-incomplete',
  'review-overdue',
  'covenant-expiring',
  'screening-expiring',
  'membership-expiring',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export class AttentionItem {
  @Text({ max: 200, description: 'Names the item; the same one as long as it is about the same.' })
  key!: string;

  @Choice(attentionKinds)
  kind!: AttentionKind;

  @DateOnly({ description: 'When it ends, or since when it is so.' })
  on!: string;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Uuid({ nullable: true })
  personId!: string | null;

  @Text({ max: 200, nullable: true })
  personName!: string | null;

  @Uuid({ nullable: true, description: 'Of a review of rights.' })
  reviewId!: string | null;

  @Codes({ max: 100, description: 'The names of the tables that it is about.' })
  tables!: readonly string[];

  @Text({ max: 200, nullable: true, description: 'The kind of screening or review, or the role.' })
  what!: string | null;

  @Whole({ min: 0, max: 1_000_000, description: 'How many people cannot work because of it.' })
  people!: number;

  @ListOf(() => MissingItem, { description: 'What keeps the person from working.' })
  missing!: readonly MissingItem[];
}

export class AttentionPage {
  @ListOf(() => AttentionItem)
  items!: readonly AttentionItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
