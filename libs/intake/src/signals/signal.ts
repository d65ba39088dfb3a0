import { Case } from '#lib/cases';
import { DomainError } from '#lib/kernel';
import { signalDestroyBy, type TableDefinition, type TriageEffect } from '#lib/table-definition';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, VersionColumn } from 'typeorm';
import { SignalSubject } from './signal-subject.js';

export const signalStatuses = ['received', 'more-information', 'refused', 'forwarded', 'accepted'] as const;
export type SignalStatus = (typeof signalStatuses)[number];

const statusAfter: Record<TriageEffect, SignalStatus> = {
  refuse: 'refused',
  'more-information': 'more-information',
  forward: 'forwarded',
  accept: 'accepted',
};

/** A partner's report that something may need joint work (WGS 1.1). It is not yet a case. */
@Entity({ schema: 'intake', name: 'signal' })
export class Signal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  number!: string;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  /** On a regional table: the municipality it is about. */
  @Column('text', { nullable: true })
  municipality!: string | null;

  @Column('uuid', { name: 'reporter_id' })
  reporterId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('text')
  status!: SignalStatus;

  @Column('text')
  description!: string;

  @Column('text', { nullable: true })
  occasion!: string | null;

  @Column('text', { nullable: true })
  request!: string | null;

  @Column('text', { array: true })
  themes!: string[];

  @Column('boolean', { name: 'feedback_wanted' })
  feedbackWanted!: boolean;

  /** The reporter tested the facts and stays responsible for them (BGS 1.6). */
  @Column('boolean', { name: 'facts_confirmed' })
  factsConfirmed!: boolean;

  /** Set at reception, so that a signal on which nobody decides is destroyed as well (L-08, L-09). */
  @Column('date', { name: 'destroy_by' })
  destroyBy!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  /** PostgreSQL repeats it here from the case that came of it. */
  @Column({ type: 'boolean', name: 'case_closed', insert: false, update: false })
  caseClosed!: boolean;

  // Read for the rules only.
  @ManyToOne(() => Case, { persistence: false })
  @JoinColumn({ name: 'case_id' })
  case!: Case | null;

  @VersionColumn()
  version!: number;

  @OneToMany(() => SignalSubject, (subject) => subject.signal, { cascade: ['insert'] })
  subjects!: SignalSubject[];

  get isOpen(): boolean {
    return this.status === 'received' || this.status === 'more-information';
  }

  /** A decision is taken once; asking for more information leaves the signal open. */
  assertOpen(): void {
    if (!this.isOpen) {
      throw DomainError.ruleBroken('already-decided', 'Over dit signaal is al besloten.');
    }
  }

  /** The reporter added something: it waits for triage, whether that asked for it or not. */
  supplement(): void {
    this.assertOpen();
    this.status = 'received';
  }

  /**
   * `decidedOn` is `YYYY-MM-DD`. What is not taken up is destroyed sooner, and never later than it would have been
   * (BGS 1.16(1), L-08; WGS 1.8(7)). What becomes a case keeps the day that the case has too.
   */
  decide(definition: TableDefinition, effect: TriageEffect, decidedOn: string): void {
    this.assertOpen();
    this.status = statusAfter[effect];
    if (effect !== 'refuse' && effect !== 'forward') return;
    const notTakenUp = signalDestroyBy(definition, decidedOn);
    if (notTakenUp < this.destroyBy) this.destroyBy = notTakenUp;
  }
}
