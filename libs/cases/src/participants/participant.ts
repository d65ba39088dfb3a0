import type { Track } from '#lib/table-definition';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** How much of a case a participant sees: that it runs, their own actions with minimal context, or the dossier. */
export const participationLevels = ['process', 'own-actions', 'dossier'] as const;
export type ParticipationLevel = (typeof participationLevels)[number];

/** How somebody came to take part. */
export const participationOrigins = ['invitation', 'action', 'access-request', 'break-glass'] as const;
export type ParticipationOrigin = (typeof participationOrigins)[number];

/** Stands for "no end": a rule compares dates, and compares nothing with NULL. */
export const noEnd = new Date('9999-12-31T00:00:00Z');

/** The need to know of an organisation, or of one person in it, in one case. */
@Entity({ schema: 'cases', name: 'participant' })
export class Participant {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  // By name: the case knows its participants, and files do not import each other.
  @ManyToOne('Case', 'participants')
  @JoinColumn({ name: 'case_id' })
  case!: object;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Of its case; PostgreSQL fills it in. */
  @Column('text', { nullable: true })
  municipality!: string | null;

  /** `null`: everyone of the organisation who sits at this table. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  level!: ParticipationLevel;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'invited_by' })
  invitedBy!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** Whole minutes, from this one … */
  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  /** … until this one, exclusive. */
  @Column('timestamptz', { name: 'valid_until' })
  validUntil!: Date;

  @Column('text')
  origin!: ParticipationOrigin;

  /** The action or the access request it came from. */
  @Column('uuid', { name: 'origin_id', nullable: true })
  originId!: string | null;

  @Column('text')
  track!: Track | 'all';

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  stateAt(moment: Date): 'planned' | 'active' | 'ended' {
    if ((this.endedAt ?? this.validUntil) <= moment) return 'ended';
    return this.validFrom <= moment ? 'active' : 'planned';
  }
}
