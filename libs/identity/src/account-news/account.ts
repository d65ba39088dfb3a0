import { Entity, PrimaryColumn } from 'typeorm';

/**
 * The way somebody gets in, as a thing that people are told about: that it exists, and nothing else. Who may know of it is
 * another question than who may read a person in the register.
 */
@Entity({ schema: 'identity', name: 'person' })
export class Account {
  /** The person's. */
  @PrimaryColumn('uuid')
  id!: string;
}
