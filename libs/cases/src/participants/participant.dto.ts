import { Choice, Instant, ListOf, Text, Uuid } from '#lib/http';
import { participationLevels, type ParticipationLevel } from './participant.js';

export class InviteDto {
  @Uuid()
  organisationId!: string;

  @Choice(participationLevels)
  level!: ParticipationLevel;

  @Text({ max: 2_000, min: 5, description: 'Why this organisation needs to know.' })
  reason!: string;
}

export class ParticipantItem {
  @Uuid()
  id!: string;

  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Uuid({ nullable: true })
  personId!: string | null;

  @Text({ max: 200, nullable: true })
  personName!: string | null;

  @Choice(participationLevels)
  level!: ParticipationLevel;

  @Text({ max: 2_000 })
  reason!: string;

  @Instant()
  startedAt!: string;

  @Instant({ nullable: true })
  endedAt!: string | null;
}

export class ParticipantPage {
  @ListOf(() => ParticipantItem)
  items!: readonly ParticipantItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
