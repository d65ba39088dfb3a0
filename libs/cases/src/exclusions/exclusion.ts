import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** That a person or an organisation must be kept out of a case: a conflict of interest. It beats every grant. */
@Entity({ schema: 'cases', name: 'exclusion' })
export class Exclusion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  // By name: the case knows its exclusions, and files do not import each other.
  @ManyToOne('Case', 'exclusions')
  @JoinColumn({ name: 'case_id' })
  case!: object;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  /** Exactly one of organisation and person. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** Whichever of the two it is, so that a rule asks once; the database fills it in. */
  @Column({ type: 'uuid', name: 'excluded_id', insert: false, update: false })
  excludedId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
