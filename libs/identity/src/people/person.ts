import type { Duty } from '#lib/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named human being; accounts are personal (BIO2 5.16, L-24). */
@Entity({ schema: 'identity', name: 'person' })
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  username!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('text', { array: true })
  duties!: Duty[];

  /** Kind of screening, e.g. VOG (BGS 1.11). */
  @Column('text', { nullable: true })
  screening!: string | null;

  @Column('date', { name: 'screening_valid_to', nullable: true })
  screeningValidTo!: string | null;

  @Column('date', { name: 'confidentiality_accepted_on', nullable: true })
  confidentialityAcceptedOn!: string | null;
}
