import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a system of a partner may ask for; each says in its policy what it opens. */
export const machineScopes = ['table-definitions:read'] as const;
export type MachineScope = (typeof machineScopes)[number];

/** A system of a partner that asks us something with tokens that it signs itself. We have its public keys only. */
@Entity({ schema: 'identity', name: 'machine_client' })
export class MachineClient {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** The `iss` of its tokens; of one active system at most. */
  @Column('text')
  issuer!: string;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('jsonb', { nullable: true })
  jwks!: object | null;

  @Column('boolean')
  active!: boolean;

  /** `null` when the owner of the database put it in. */
  @Column('date', { name: 'registered_on', nullable: true })
  registeredOn!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
