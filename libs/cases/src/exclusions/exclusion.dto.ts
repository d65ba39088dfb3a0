import { Instant, ListOf, Text, Uuid } from '#lib/http';

export class ExcludeDto {
  @Uuid({ optional: true, description: 'Either an organisation …' })
  organisationId?: string;

  @Uuid({ optional: true, description: '… or a person.' })
  personId?: string;

  @Text({ max: 2_000, min: 5, description: 'Which interests conflict, or why else they must be kept out.' })
  reason!: string;
}

export class ExclusionItem {
  @Uuid()
  id!: string;

  @Uuid({ nullable: true })
  organisationId!: string | null;

  @Uuid({ nullable: true })
  personId!: string | null;

  @Text({ max: 200, description: 'Of the organisation or the person.' })
  name!: string;

  @Text({ max: 2_000 })
  reason!: string;

  @Text({ max: 200 })
  decidedBy!: string;

  @Instant()
  startedAt!: string;

  @Instant({ nullable: true })
  endedAt!: string | null;
}

export class ExclusionPage {
  @ListOf(() => ExclusionItem)
  items!: readonly ExclusionItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
