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

  /** The first day without an account: set exactly when not `active`. */
  @Column('date', { name: 'deactivated_on', nullable: true })
  deactivatedOn!: string | null;

  /** Asked of the people of a private organisation (WGS 1.4(3)). */
  @Column('date', { name: 'no_commercial_duties_declared_on', nullable: true })
  noCommercialDutiesDeclaredOn!: string | null;

  @Column('int')
  version!: number;
}
