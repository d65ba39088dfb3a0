import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a case went from one status to another, and why. The reason is content, so it stands here and not in the log. */
@Entity({ schema: 'cases', name: 'status_change' })
export class StatusChange {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'from_status' })
  fromStatus!: string;

  @Column('text', { name: 'to_status' })
  toStatus!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** On a reopening: since when the case had been closed. */
  @Column('timestamptz', { name: 'closed_since', nullable: true })
  closedSince!: Date | null;
}
