import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody accepted a version of the statement of confidentiality (BGS 1.11, L-16). */
@Entity({ schema: 'identity', name: 'statement_acceptance' })
export class StatementAcceptance {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  version!: string;

  @Column('timestamptz', { name: 'accepted_at' })
  acceptedAt!: Date;

  @Column('date', { name: 'accepted_on' })
  acceptedOn!: string;
}
