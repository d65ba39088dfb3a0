import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';

/** Small entities with every kind of column and relation that a rule may ask about. */
@Entity({ schema: 'probe', name: 'person' })
export class Owner {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('text', { name: 'name', nullable: true })
  name!: string | null;

  @Column('boolean', { name: 'active' })
  active!: boolean;
}

@Entity({ schema: 'probe', name: 'dossier' })
export class Dossier {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  @Column('varchar', { name: 'working_title', nullable: true })
  title!: string | null;

  @Column('integer', { name: 'weight', nullable: true })
  weight!: number | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('numeric', { name: 'amount', nullable: true })
  amount!: string | null;

  @Column('text', { name: 'themes', array: true, nullable: true })
  themes!: string[] | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @ManyToOne(() => Owner, { nullable: true })
  @JoinColumn({ name: 'owner_id' })
  owner!: Owner | null;

  @OneToMany(() => Party, (party) => party.dossier)
  parties!: Party[];

  isHeavy(): boolean {
    return (this.weight ?? 0) > 2;
  }
}

@Entity({ schema: 'probe', name: 'party' })
export class Party {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'level', nullable: true })
  level!: string | null;

  @ManyToOne(() => Dossier, (dossier) => dossier.parties)
  @JoinColumn({ name: 'dossier_id' })
  dossier!: Dossier;

  @ManyToOne(() => Owner, { nullable: true })
  @JoinColumn({ name: 'person_id' })
  person!: Owner | null;
}

export const dossierSchema = `
  CREATE SCHEMA probe;
  CREATE TABLE probe.person (id uuid PRIMARY KEY, name text, active boolean NOT NULL);
  CREATE TABLE probe.dossier (id uuid PRIMARY KEY, table_id uuid NOT NULL, working_title varchar, weight integer,
    due_on date, closed_at timestamptz, amount numeric, themes text[], owner_id uuid REFERENCES probe.person);
  CREATE TABLE probe.party (id uuid PRIMARY KEY, dossier_id uuid NOT NULL REFERENCES probe.dossier,
    organisation_id uuid NOT NULL, ended_at timestamptz, level text, person_id uuid REFERENCES probe.person);
  GRANT USAGE ON SCHEMA probe TO casustafel_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA probe TO casustafel_app;`;
