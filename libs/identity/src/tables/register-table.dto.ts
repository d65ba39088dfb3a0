import { Codes, ListOf, Text, Whole } from '#lib/http';
import { NamedTable } from './tables.dto.js';

export class RegisterTableItem extends NamedTable {
  @Text({ max: 500, nullable: true, description: 'Where those concerned can ask about their rights.' })
  contactPoint!: string | null;

  @Whole({ min: 1, max: 2_000_000_000 })
  version!: number;
}

export class TableKindItem {
  @Text({ max: 50 })
  kind!: string;

  @Text({ max: 200 })
  title!: string;
}

export class RegisterTablePage {
  @ListOf(() => RegisterTableItem)
  items!: readonly RegisterTableItem[];

  @ListOf(() => TableKindItem, { description: 'The kinds of table that this installation knows.' })
  kinds!: readonly TableKindItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class RegisterTableDto {
  @Text({ max: 50, min: 2, description: 'Stable and short: small letters, digits and hyphens.' })
  code!: string;

  @Text({ max: 50, description: 'A kind of table that this installation knows.' })
  kind!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 200 })
  municipality!: string;

  @Text({ max: 10, min: 2, description: 'What numbers begin with: capitals and digits, such as OND.' })
  numberPrefix!: string;

  @Codes({ max: 100, optional: true })
  municipalities?: string[];

  @Text({ max: 500, optional: true, nullable: true })
  contactPoint?: string | null;
}

export class ChangeTableDto {
  @Text({ max: 200, optional: true })
  name?: string;

  @Codes({ max: 100, optional: true })
  municipalities?: string[];

  @Text({ max: 500, optional: true, nullable: true })
  contactPoint?: string | null;
}
