import { Choice, DateOnly, ListOf, PageQuery, Text, Uuid, Whole } from '#lib/http';

const organisationTypes = ['public', 'private'] as const;
export type OrganisationType = (typeof organisationTypes)[number];

export class RegisterOrganisationDto {
  @Text({ max: 50, min: 2, description: 'Stable and short: small letters, digits and hyphens.' })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @Choice(organisationTypes)
  type!: OrganisationType;

  @Text({ max: 200, optional: true, nullable: true, description: 'Shared mailbox.' })
  mailbox?: string | null;
}

export class ChangeOrganisationDto {
  @Text({ max: 200, optional: true })
  name?: string;

  @Choice(organisationTypes, { optional: true })
  type?: OrganisationType;

  @Text({ max: 200, optional: true, nullable: true })
  mailbox?: string | null;

  @Uuid({ optional: true, nullable: true, description: 'One of its own active people.' })
  contactPersonId?: string | null;
}

export class OrganisationListQuery extends PageQuery {
  @Uuid({ optional: true, description: 'Only those with a valid covenant for this table.' })
  tableId?: string;
}

export class OrganisationItem {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  code!: string;

  @Text({ max: 200 })
  name!: string;

  @Choice(organisationTypes)
  type!: OrganisationType;

  @Uuid({ nullable: true })
  contactPersonId!: string | null;

  @Text({ max: 200, nullable: true })
  contactPersonName!: string | null;

  @Whole({ min: 0, max: 100_000, description: 'How many of its people have an active account.' })
  activePeople!: number;
}

export class OrganisationPage {
  @ListOf(() => OrganisationItem)
  items!: readonly OrganisationItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class CovenantItem {
  @Uuid()
  id!: string;

  @Uuid()
  tableId!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Text({ max: 50 })
  version!: string;

  @DateOnly()
  signedOn!: string;

  @DateOnly()
  validTo!: string;

  @DateOnly({ nullable: true })
  endedOn!: string | null;

  @Choice(['valid', 'expiring', 'expired', 'ended'])
  state!: 'valid' | 'expiring' | 'expired' | 'ended';
}

export class OrganisationView extends OrganisationItem {
  @Text({ max: 200, nullable: true })
  mailbox!: string | null;

  @ListOf(() => CovenantItem)
  covenants!: readonly CovenantItem[];

  @Whole({ min: 1, max: 2_000_000_000 })
  version!: number;
}

export class SignCovenantDto {
  @Uuid()
  tableId!: string;

  @Text({ max: 50 })
  version!: string;

  @DateOnly()
  signedOn!: string;

  @DateOnly()
  validTo!: string;
}
