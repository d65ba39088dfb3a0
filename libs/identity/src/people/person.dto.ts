import { Choice, Codes, DateOnly, Flag, ListOf, PageQuery, Text, Uuid, Whole } from '#lib/http';
import type { Duty } from '#lib/kernel';
import { MembershipItem } from '../memberships/membership.dto.js';

const duties = ['privacy-officer', 'administrator'] as const satisfies readonly Duty[];
const states = ['active', 'inactive', 'incomplete'] as const;

export class PersonListQuery extends PageQuery {
  @Uuid({ optional: true })
  organisationId?: string;

  @Uuid({ optional: true, description: 'Only those with a running membership of this table.' })
  tableId?: string;

  @Choice(states, {
    optional: true,
    description: 'incomplete: has a running membership that does not count.',
  })
  state?: (typeof states)[number];
}

export class SearchPeopleDto extends PersonListQuery {
  @Text({ max: 100, min: 2, optional: true, description: 'Part of name, user name or mail address.' })
  q?: string;
}

export class PersonItem {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  username!: string;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Flag()
  active!: boolean;

  @Codes({ of: duties })
  duties!: Duty[];

  @Flag({ description: 'Has a running membership that does not count.' })
  incomplete!: boolean;
}

export class PersonPage {
  @ListOf(() => PersonItem)
  items!: readonly PersonItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class ScreeningItem {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  kind!: string;

  @DateOnly()
  screenedOn!: string;

  @DateOnly()
  validTo!: string;

  @DateOnly({ nullable: true })
  endedOn!: string | null;
}

export class PersonView extends PersonItem {
  @Text({ max: 200 })
  email!: string;

  @Choice(['public', 'private'])
  organisationType!: 'public' | 'private';

  @DateOnly({ nullable: true })
  deactivatedOn!: string | null;

  @DateOnly({ nullable: true, description: 'Asked of the people of a private organisation (WGS 1.4(3)).' })
  noCommercialDutiesDeclaredOn!: string | null;

  @Flag({ description: 'Whether a second factor is asked at signing in with a password.' })
  secondFactor!: boolean;

  @Flag({ description: 'Whether it is known who this is at the OpenID provider.' })
  linkedAccount!: boolean;

  @DateOnly({ nullable: true, description: 'Last time that the statement of confidentiality was accepted.' })
  statementAcceptedOn!: string | null;

  @ListOf(() => ScreeningItem)
  screenings!: readonly ScreeningItem[];

  @ListOf(() => MembershipItem)
  memberships!: readonly MembershipItem[];

  @Whole({ min: 1, max: 2_000_000_000 })
  version!: number;
}

export class RegisterPersonDto {
  @Text({ max: 100, min: 3, description: 'Small letters, digits and . _ @ -' })
  username!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 200 })
  email!: string;

  @Uuid()
  organisationId!: string;

  @Codes({ optional: true, of: duties })
  duties?: Duty[];

  @DateOnly({ optional: true, nullable: true })
  noCommercialDutiesDeclaredOn?: string | null;
}

export class ChangePersonDto {
  @Text({ max: 200, optional: true })
  name?: string;

  @Text({ max: 200, optional: true })
  email?: string;

  @Uuid({ optional: true })
  organisationId?: string;

  @Codes({ optional: true, of: duties })
  duties?: Duty[];

  @DateOnly({ optional: true, nullable: true })
  noCommercialDutiesDeclaredOn?: string | null;
}

export class RecordScreeningDto {
  @Text({ max: 50, description: 'E.g. VOG.' })
  kind!: string;

  @DateOnly()
  screenedOn!: string;

  @DateOnly()
  validTo!: string;
}
