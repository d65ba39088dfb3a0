import type { CriterionAnswer, Judgement } from '#lib/table-definition';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision on a signal by a named human being, with its reasons (WGS 1.9, L-07). Never changed afterwards. */
@Entity({ schema: 'intake', name: 'triage' })
export class Triage {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'signal_id' })
  signalId!: string;

  @Column('jsonb')
  answers!: readonly CriterionAnswer[];

  @Column('jsonb')
  judgements!: readonly Judgement[];

  @Column('text')
  outcome!: string;

  @Column('text', { name: 'forwarded_to', nullable: true })
  forwardedTo!: string | null;

  @Column('text')
  motivation!: string;

  /** What the reporter is asked: they read this, and not the motivation. */
  @Column('text', { nullable: true })
  question!: string | null;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;
}
