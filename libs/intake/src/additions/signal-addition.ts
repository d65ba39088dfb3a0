import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the reporter added to a signal afterwards, asked or not. Never changed; the reporter answers for it (BGS 1.6). */
@Entity({ schema: 'intake', name: 'signal_addition' })
export class SignalAddition {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'signal_id' })
  signalId!: string;

  /** The decision that asked for it. */
  @Column('uuid', { name: 'triage_id', nullable: true })
  triageId!: string | null;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
