import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom or what a case is about: a person, company, premises, area or group. No nationality, ever (BGS 1.9, L-15). */
@Entity({ schema: 'cases', name: 'subject' })
export class Subject {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

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
}
