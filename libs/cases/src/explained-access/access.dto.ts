import { Choice, DateOnly, Flag, Instant, ListOf, PageQuery, Text, Uuid } from '#lib/http';
import { tracks } from '#lib/table-definition';
import {
  type ParticipationLevel,
  participationLevels,
  type ParticipationOrigin,
  participationOrigins,
} from '../participants/participant.js';

const kinds = ['leads', 'oversees', 'grant'] as const;
const trackChoices = ['all', ...tracks] as const;

export class AccessQueryDto {
  @DateOnly({ optional: true, description: 'At any moment of that day; now when left out.' })
  on?: string;
}

export class CaseAccessQueryDto extends PageQuery {
  @DateOnly({ optional: true, description: 'At any moment of that day; now when left out.' })
  on?: string;
}

export class GroundView {
  @Choice(kinds, { description: 'A place at the table that leads or oversees its cases, or a grant.' })
  kind!: (typeof kinds)[number];

  @Choice(participationLevels, { nullable: true })
  level!: ParticipationLevel | null;

  @Choice(trackChoices, { nullable: true })
  track!: (typeof trackChoices)[number] | null;

  @Choice(participationOrigins, { nullable: true })
  origin!: ParticipationOrigin | null;

  @Flag({ description: 'Whether it is for everyone of the organisation at this table.' })
  wholeOrganisation!: boolean;

  @Text({
    max: 2_000,
    nullable: true,
    description: 'Null for who neither leads the table nor has the grant.',
  })
  reason!: string | null;

  @Text({ max: 200, nullable: true })
  grantedBy!: string | null;

  @Instant({ nullable: true })
  from!: string | null;

  @Instant({ nullable: true, description: 'Null: without end.' })
  until!: string | null;
}

export class ExclusionView {
  @Text({ max: 2_000, nullable: true, description: 'Null for who does not lead the table.' })
  reason!: string | null;

  @Text({ max: 200 })
  decidedBy!: string;

  @Instant()
  from!: string;
}

export class SeatAccess {
  @Uuid()
  personId!: string;

  @Text({ max: 200 })
  personName!: string;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Text({ max: 50 })
  role!: string;

  @Flag({ description: 'Whether they see it: there is a ground, and nothing keeps them out.' })
  sees!: boolean;

  @ListOf(() => GroundView)
  grounds!: GroundView[];

  @ListOf(() => ExclusionView)
  exclusions!: ExclusionView[];
}

export class AccessExplanation {
  @Text({ max: 50 })
  caseNumber!: string;

  @Text({ max: 200 })
  tableName!: string;

  @DateOnly()
  on!: string;

  @ListOf(() => SeatAccess)
  people!: SeatAccess[];
}

export class SeatView {
  @Text({ max: 200 })
  tableName!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Text({ max: 50 })
  role!: string;

  @Text({ max: 100, nullable: true })
  municipality!: string | null;

  @Choice(['all', 'process', 'granted'], {
    description: 'Which cases of the table this seat opens by itself.',
  })
  opens!: 'all' | 'process' | 'granted';
}

export class GrantedCase {
  @Uuid()
  caseId!: string;

  @Text({ max: 50 })
  caseNumber!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Flag()
  excluded!: boolean;

  @ListOf(() => GroundView)
  grounds!: GroundView[];
}

export class PersonAccess {
  @DateOnly()
  on!: string;

  @Text({ max: 200 })
  personName!: string;

  @ListOf(() => SeatView)
  seats!: SeatView[];

  @ListOf(() => GrantedCase)
  items!: GrantedCase[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
