import { DateOnly, ListOf, Text } from '#lib/http';

export class StatementSection {
  @Text({ max: 200 })
  heading!: string;

  @Text({ max: 5_000 })
  text!: string;
}

/** The text that everybody accepts before the first look. */
export class StatementView {
  @Text({ max: 50 })
  version!: string;

  @Text({ max: 200 })
  title!: string;

  @ListOf(() => StatementSection)
  sections!: readonly StatementSection[];

  @DateOnly({ nullable: true, description: 'When the reader accepted this version.' })
  acceptedOn!: string | null;
}

export class AcceptStatementDto {
  @Text({ max: 50, description: 'The version that was read.' })
  version!: string;
}
