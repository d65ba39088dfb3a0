import { Choice, DateOnly, Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '#lib/http';
import type { TableRole } from '#lib/kernel';
import type { SignInMethod } from '../sessions/session.js';
import { OrganisationName, tableRoles } from '../sessions/session.dto.js';

export class OwnSeat {
  @Uuid()
  tableId!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Choice(tableRoles)
  role!: TableRole;

  @Text({ max: 200 })
  organisationName!: string;

  @DateOnly({ nullable: true, description: 'The last day of this seat; null when no end was agreed.' })
  endsOn!: string | null;

  @Flag({ description: 'False while something is missing, such as a valid covenant or screening.' })
  active!: boolean;
}

/** Null where a sign-in at one's own organisation makes it pointless. */
export class OwnSecondFactorView {
  @Instant()
  confirmedAt!: string;

  @Whole({ min: 0, max: 10 })
  recoveryCodesLeft!: number;
}

/** What somebody may know of their own account. */
export class AccountView {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100 })
  username!: string;

  @Text({ max: 300 })
  email!: string;

  @Nested(() => OrganisationName)
  organisation!: OrganisationName;

  @ListOf(() => OwnSeat)
  seats!: OwnSeat[];

  @DateOnly({ nullable: true, description: 'Last day of the newest screening.' })
  screenedUntil!: string | null;

  @DateOnly({ nullable: true })
  statementAcceptedOn!: string | null;

  @Choice(['password', 'password-and-code', 'openid'])
  signedInWith!: SignInMethod;

  @Flag({ description: 'False for who signs in at their own organisation only.' })
  hasPassword!: boolean;

  @Flag({ description: 'Whether this account may not do without a second factor here.' })
  needsSecondFactor!: boolean;

  @Nested(() => OwnSecondFactorView, { nullable: true })
  secondFactor!: OwnSecondFactorView | null;
}

export class ChangePasswordDto {
  @Text({ max: 200 })
  currentPassword!: string;

  @Text({ max: 200, description: 'At least 12 characters, hard to guess, without names of your own.' })
  newPassword!: string;
}

export class OwnSessionItem {
  @Uuid()
  id!: string;

  @Instant()
  startedAt!: string;

  @Instant()
  lastSeenAt!: string;

  @Text({ max: 100, description: 'Such as "Firefox op Windows".' })
  device!: string;

  @Flag({ description: 'The session of this request.' })
  current!: boolean;
}

export class OwnSessionPage {
  @ListOf(() => OwnSessionItem)
  items!: OwnSessionItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
