import { Choice, Instant, ListOf, Text, Uuid } from '#lib/http';
import { tracks } from '#lib/table-definition';
import {
  type ParticipationLevel,
  participationLevels,
  type ParticipationOrigin,
  participationOrigins,
} from './participant.js';

const trackChoices = ['all', ...tracks] as const;
const states = ['active', 'planned', 'ended'] as const;

export class InviteDto {
  @Uuid()
  organisationId!: string;

  @Uuid({
    optional: true,
    description: 'Only this person; everyone of the organisation at the table when left out.',
  })
  personId?: string;

  @Choice(participationLevels)
  level!: ParticipationLevel;

  @Choice(trackChoices, {
    optional: true,
    description: 'Only what this track may know; everything when left out.',
  })
  track?: (typeof trackChoices)[number];

  @Instant({ optional: true, description: 'In whole minutes; now when left out.' })
  from?: string;

  @Instant({ optional: true, description: 'In whole minutes; without end when left out.' })
  until?: string;

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

  @Choice(trackChoices)
  track!: (typeof trackChoices)[number];

  @Choice(participationOrigins)
  origin!: ParticipationOrigin;

  @Text({ max: 2_000, nullable: true, description: 'Only for who leads the table.' })
  reason!: string | null;

  @Text({ max: 200, description: 'Who gave it.' })
  invitedBy!: string;

  @Choice(states)
  state!: (typeof states)[number];

  @Instant({ description: 'When it was given.' })
  startedAt!: string;

  @Instant({ description: 'From when it opens the case.' })
  from!: string;

  @Instant({ nullable: true, description: 'When it will end by itself.' })
  until!: string | null;

  @Instant({ nullable: true })
  endedAt!: string | null;
}

export class ParticipantPage {
  @ListOf(() => ParticipantItem)
  items!: readonly ParticipantItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
