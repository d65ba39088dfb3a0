import type { TableRole } from '#lib/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's role at a table, for an organisation, from a day to a day. */
@Entity({ schema: 'identity', name: 'membership' })
export class Membership {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  role!: TableRole;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;
}
