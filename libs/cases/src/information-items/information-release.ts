import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** That the source of an item shows it to one organisation, or to all who see the dossier. Kept with its end. */
@Entity({ schema: 'cases', name: 'information_release' })
export class InformationRelease {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  // By name: the item knows its releases, and files do not import each other.
  @ManyToOne('InformationItem', 'namedReleases')
  @JoinColumn({ name: 'item_id' })
  item!: object;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  /** `null`: to all who see the dossier. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('uuid', { name: 'released_by' })
  releasedBy!: string;

  @Column('timestamptz', { name: 'released_at' })
  releasedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
