import type { TableRole } from '#lib/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's role at a table, for an organisation, from its first day to its last. */
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

  /** At a regional table: the only municipality whose cases this seat is about; `null` for all of them. */
  @Column('text', { nullable: true })
  municipality!: string | null;

  @Column('uuid', { name: 'substitute_id', nullable: true })
  substituteId!: string | null;

  /** Who took the seat away; `null` when it simply ran out. */
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('int')
  version!: number;
}
