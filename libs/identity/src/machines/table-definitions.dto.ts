import { Json, Text } from '#lib/http';
import type { TableDescription } from '#lib/table-definition';

export class TableDefinitionView {
  @Text({ max: 50 })
  code!: string;

  @Text({ max: 50 })
  kind!: string;

  @Json({ description: 'Criteria, purposes, themes, statuses and own fields of this kind of table.' })
  definition!: TableDescription;
}
