import { DomainError } from '#lib/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Case } from '../case-file/case.js';

export const requestStatuses = ['pending', 'granted', 'refused', 'withdrawn'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** That somebody asked to see a case, why, and what was decided. Kept, whatever the answer. */
@Entity({ schema: 'cases', name: 'access_request' })
export class AccessRequest {
  @PrimaryColumn('uuid')
  id!: string;

  /** As it was typed. */
  @Column('text', { name: 'case_number' })
  caseNumber!: string;

  /** `null` when no case has that number, which the requester is not told. */
  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @ManyToOne(() => Case, { persistence: false })
  @JoinColumn({ name: 'case_id' })
  case!: Case | null;

  @Column('uuid', { name: 'table_id', nullable: true })
  tableId!: string | null;

  @Column('text', { nullable: true })
  municipality!: string | null;

  @Column('uuid', { name: 'requester_id' })
  requesterId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  level!: 'process' | 'dossier';

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('text')
  status!: RequestStatus;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  motivation!: string | null;

  /** The grant that came of it. */
  @Column('uuid', { name: 'participant_id', nullable: true })
  participantId!: string | null;

  @VersionColumn()
  version!: number;

  decide(
    outcome: { status: 'granted'; participantId: string } | { status: 'refused'; participantId: null },
    by: { personId: string; at: Date; motivation: string },
  ): void {
    this.assertPending();
    this.status = outcome.status;
    this.participantId = outcome.participantId;
    this.decidedBy = by.personId;
    this.decidedAt = by.at;
    this.motivation = by.motivation;
  }

  withdraw(): void {
    this.assertPending();
    this.status = 'withdrawn';
  }

  /** A decision is taken once, and not after the request was withdrawn. */
  assertPending(): void {
    if (this.status !== 'pending')
      throw DomainError.ruleBroken('already-decided', 'Dit verzoek is al afgehandeld.');
  }
}
