import type { DataCategoryCode, Track } from '#lib/table-definition';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, VersionColumn } from 'typeorm';
import { Case } from '../case-file/case.js';
import { InformationRelease } from './information-release.js';

/** Facts and assessments are told apart (Wpg 4(3)). */
export const natures = ['fact', 'assessment'] as const;

/** To whom its source shows an item: to nobody else yet, to named organisations, or to all who see the dossier. */
export const releases = ['source', 'named', 'participants'] as const;
export type Release = (typeof releases)[number];

/** One piece of information that one organisation brings in, under its conditions (L-12, WGS 2.29). */
@Entity({ schema: 'cases', name: 'information_item' })
export class InformationItem {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @ManyToOne(() => Case, { persistence: false })
  @JoinColumn({ name: 'case_id' })
  case!: Case;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  @Column('uuid', { name: 'source_organisation_id' })
  sourceOrganisationId!: string;

  @Column('text')
  nature!: (typeof natures)[number];

  @Column('text')
  category!: DataCategoryCode;

  @Column('text')
  content!: string;

  /** What the source asks of whoever reads it. */
  @Column('text', { nullable: true })
  conditions!: string | null;

  @Column('text')
  track!: Track | 'shared';

  @Column('text')
  release!: Release;

  @OneToMany(() => InformationRelease, (release) => release.item, { persistence: false })
  namedReleases!: InformationRelease[];

  @Column('uuid', { name: 'added_by' })
  addedBy!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;

  @VersionColumn()
  version!: number;
}
