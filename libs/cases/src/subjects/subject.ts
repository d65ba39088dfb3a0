import type { Track } from '#lib/table-definition';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Case } from '../case-file/case.js';

/** Whom or what a case is about: a person, company, premises, area or group. No nationality, ever (BGS 1.9, L-15). */
@Entity({ schema: 'cases', name: 'subject' })
export class Subject {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @ManyToOne(() => Case, { persistence: false })
  @JoinColumn({ name: 'case_id' })
  case!: Case;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text')
  name!: string;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** Whose partners know of this person, by their role (ADR 15). */
  @Column('text')
  track!: Track | 'shared';
}
