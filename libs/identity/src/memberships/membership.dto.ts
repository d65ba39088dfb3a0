import { Choice, Codes, DateOnly, Flag, ListOf, Text, Uuid, Whole } from '#lib/http';
import type { TableRole } from '#lib/kernel';
import { type MissingCode, missingCodes } from './missing.js';

const tableRoles = [
  'chair',
  'process-coordinator',
  'case-coordinator',
  'chain-coordinator',
  'care-coordinator',
  'partner',
] as const satisfies readonly TableRole[];

export class MissingItem {
  @Choice(missingCodes)
  code!: MissingCode;

  @Text({ max: 500 })
  text!: string;
}

export class MembershipItem {
  @Uuid()
  id!: string;

  @Uuid()
  tableId!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Choice(tableRoles)
  role!: TableRole;

  @Text({ max: 100, nullable: true })
  municipality!: string | null;

  @Uuid({ nullable: true })
  substituteId!: string | null;

  @Text({ max: 200, nullable: true })
  substituteName!: string | null;

  @DateOnly()
  startsOn!: string;

  @DateOnly({ nullable: true })
  endsOn!: string | null;

  @Choice(['active', 'incomplete', 'planned', 'ended'])
  state!: 'active' | 'incomplete' | 'planned' | 'ended';

  @ListOf(() => MissingItem, { description: 'What keeps it from counting today.' })
  missing!: readonly MissingItem[];

  @Whole({ min: 1, max: 2_000_000_000 })
  version!: number;
}

export class GiveMembershipDto {
  @Uuid()
  tableId!: string;

  @Uuid()
  organisationId!: string;

  @Choice(tableRoles)
  role!: TableRole;

  @Text({
    max: 100,
    optional: true,
    nullable: true,
    description: 'Of a regional table: only this municipality.',
  })
  municipality?: string | null;

  @Uuid({ optional: true, nullable: true })
  substituteId?: string | null;

  @DateOnly()
  startsOn!: string;

  @DateOnly({ optional: true, nullable: true, description: 'The last day.' })
  endsOn?: string | null;
}

export class MembershipGiven {
  @Uuid()
  id!: string;

  @Flag({ description: 'Whether it counts from this moment.' })
  active!: boolean;

  @Codes({ of: missingCodes })
  missing!: MissingCode[];
}

export class ChangeMembershipDto {
  @Uuid({ optional: true, nullable: true })
  substituteId?: string | null;

  @DateOnly({ optional: true, nullable: true, description: 'The last day, today or later.' })
  endsOn?: string | null;
}
