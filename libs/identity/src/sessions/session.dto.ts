import type { Duty, TableRole } from '#lib/kernel';
import { Choice, Codes, Flag, ListOf, Nested, Text, Uuid } from '#lib/http';
import type { PendingStep } from './pending-steps.js';

/** Every role that a seat can have. */
export const tableRoles = [
  'chair',
  'process-coordinator',
  'case-coordinator',
  'chain-coordinator',
  'care-coordinator',
  'partner',
];

export class SignInDto {
  @Text({ max: 100 })
  username!: string;

  @Text({ max: 200 })
  password!: string;
}

export class OrganisationName {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;
}

export class SessionPerson {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  username!: string;

  @Nested(() => OrganisationName)
  organisation!: OrganisationName;
}

export class SessionMembership {
  @Uuid()
  tableId!: string;

  @Text({ max: 50 })
  tableCode!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Text({ max: 50 })
  kind!: string;

  @Choice(tableRoles)
  role!: TableRole;

  @Uuid()
  organisationId!: string;
}

/** Who is signed in, and what they may be where. */
export class SessionView {
  @Nested(() => SessionPerson)
  person!: SessionPerson;

  @Codes({ description: 'privacy-officer, administrator' })
  duties!: Duty[];

  @ListOf(() => SessionMembership)
  memberships!: SessionMembership[];

  @Codes({
    description: 'password, statement, second-factor: what must be done before anything else, in order.',
  })
  pending!: readonly PendingStep[];
}

/** How one can sign in here. */
export class SignInMethodsView {
  @Flag({ description: 'Whether there is a sign-in at the organisation (OpenID Connect).' })
  openId!: boolean;

  @Text({ max: 100, nullable: true, description: 'What that organisation is called on the button.' })
  openIdName!: string | null;
}
