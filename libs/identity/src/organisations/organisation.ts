import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partner. Public or private decides who may receive what (WGS 1.4(3), 1.7(6)). */
@Entity({ schema: 'identity', name: 'organisation' })
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  type!: 'public' | 'private';

  @Column('text', { nullable: true })
  mailbox!: string | null;

  /** Who answers for the organisation's memberships; any of its people. */
  @Column('uuid', { name: 'contact_person_id', nullable: true })
  contactPersonId!: string | null;

  @Column('int')
  version!: number;
}
