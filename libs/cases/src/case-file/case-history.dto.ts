import { Flag, Instant, ListOf, Text, Uuid } from '#lib/http';

export class StatusChangeItem {
  @Uuid()
  id!: string;

  @Text({ max: 50, nullable: true, description: 'Nothing when the case was opened.' })
  from!: string | null;

  @Text({ max: 50 })
  to!: string;

  @Text({ max: 200 })
  toLabel!: string;

  @Text({ max: 5_000, nullable: true })
  reason!: string | null;

  @Text({ max: 200, description: 'Name of a person.' })
  changedBy!: string;

  @Instant()
  changedAt!: string;

  @Flag({ description: 'Whether this undid a closure (WGS 2.31(8)).' })
  reopened!: boolean;
}

export class CaseHistoryPage {
  @ListOf(() => StatusChangeItem)
  items!: readonly StatusChangeItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
