import { Choice, Codes, Json, ListOf, PageQuery, Text, Uuid } from '#lib/http';
import type { TableDescription } from '#lib/table-definition';

/** What everybody may know of a table who knows that it is there. */
export class NamedTable {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 50 })
  kind!: string;

  @Text({ max: 200 })
  municipality!: string;

  @Codes({ max: 100, description: 'Of a regional table: whose cases it is about; else empty.' })
  municipalities!: string[];
}

export class TableItem extends NamedTable {
  @Text({ max: 200 })
  kindTitle!: string;
}

export class TablePage {
  @ListOf(() => TableItem)
  items!: TableItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class TableOrganisationItem {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Choice(['public', 'private'])
  type!: 'public' | 'private';
}

export class TableView extends TableItem {
  @Json({ description: 'Criteria, purposes, themes, statuses and own fields of this kind of table.' })
  definition!: TableDescription;

  @ListOf(() => TableOrganisationItem)
  organisations!: TableOrganisationItem[];
}

export class TablePersonItem {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;
}

export class TablePeoplePage {
  @ListOf(() => TablePersonItem)
  items!: readonly TablePersonItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class TablePeopleQuery extends PageQuery {
  @Uuid({ optional: true })
  organisationId?: string;
}
