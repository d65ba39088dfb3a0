import { DateOnly, ListOf, Text, Uuid } from '#lib/http';

export class NewSubjectDto {
  @Text({ max: 50, description: 'One of the kinds of subject of the table.' })
  kind!: string;

  @Text({ max: 50, optional: true, description: 'One of the roles of persons of the table.' })
  role?: string;

  @Text({ max: 200 })
  name!: string;

  @DateOnly({ optional: true })
  birthDate?: string;

  @Text({ max: 300, optional: true })
  address?: string;
}

export class SubjectItem {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  kind!: string;

  @Text({ max: 50, nullable: true })
  role!: string | null;

  @Text({ max: 200 })
  name!: string;

  @DateOnly({ nullable: true })
  birthDate!: string | null;

  @Text({ max: 300, nullable: true })
  address!: string | null;
}

export class SubjectPage {
  @ListOf(() => SubjectItem)
  items!: readonly SubjectItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
