import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation signed the covenant of a table. Without a valid one its people are not active there (L-16). */
@Entity({ schema: 'identity', name: 'covenant' })
export class Covenant {
  @PrimaryColumn('uuid', { name: 'table_id' })
  tableId!: string;

  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  version!: string;

  @Column('date', { name: 'signed_on' })
  signedOn!: string;

  @Column('date', { name: 'valid_to' })
  validTo!: string;
}
