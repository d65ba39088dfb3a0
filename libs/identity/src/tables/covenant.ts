import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * That an organisation signed the covenant of a table. Without a valid one its people are not active there (L-16).
 * A renewal is a new row: the history is kept.
 */
@Entity({ schema: 'identity', name: 'covenant' })
export class Covenant {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  version!: string;

  @Column('date', { name: 'signed_on' })
  signedOn!: string;

  @Column('date', { name: 'valid_to' })
  validTo!: string;

  /** From this day on it counts no longer, whatever `validTo` says. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
