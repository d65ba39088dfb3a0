import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.js';

export const reviewKinds = ['yearly', 'quarterly'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** One organisation looks at what its people may do: all of it each year, privileged rights each quarter (L-24). */
@Entity({ schema: 'identity', name: 'rights_review' })
export class RightsReview {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: ReviewKind;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation!: Organisation;

  @Column('date', { name: 'opened_on' })
  openedOn!: string;

  /** `null` when it was opened because it was time. */
  @Column('uuid', { name: 'opened_by', nullable: true })
  openedBy!: string | null;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** When the last line was decided. */
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;
}
