import { Choice, Codes, Instant, ListOf, Text, Uuid, Whole } from '#lib/http';
import { tracks } from '#lib/table-definition';
import { natures, releases, type Release } from './information-item.js';

const trackChoices = ['shared', ...tracks] as const;

export class AddInformationDto {
  @Choice(natures, { description: 'Facts and assessments are told apart (Wpg 4(3)).' })
  nature!: (typeof natures)[number];

  @Text({ max: 50, description: 'One of the data categories that the table allows.' })
  category!: string;

  @Text({ max: 10_000, min: 3 })
  content!: string;

  @Text({ max: 2_000, optional: true, description: 'What the source asks of whoever reads it.' })
  conditions?: string;

  @Choice(trackChoices, { optional: true, description: 'For one track only; for all when left out.' })
  track?: (typeof trackChoices)[number];

  @Choice(releases, {
    optional: true,
    description: 'To whom the source shows it. Left out: nobody yet for special and criminal data, else all.',
  })
  release?: Release;

  @Codes({ max: 100, optional: true, description: 'Ids of the organisations, with release "named".' })
  organisationIds?: string[];
}

export class ReleaseDto {
  @Choice(releases)
  release!: Release;

  @Codes({ max: 100, optional: true, description: 'Ids of the organisations, with release "named".' })
  organisationIds?: string[];
}

export class ReleasedTo {
  @Uuid()
  organisationId!: string;

  @Text({ max: 200 })
  organisationName!: string;
}

export class InformationItemView {
  @Uuid()
  id!: string;

  @Uuid()
  sourceOrganisationId!: string;

  @Text({ max: 200 })
  sourceOrganisationName!: string;

  @Choice(natures)
  nature!: (typeof natures)[number];

  @Text({ max: 50 })
  category!: string;

  @Text({ max: 200 })
  categoryLabel!: string;

  @Text({ max: 10_000 })
  content!: string;

  @Text({ max: 2_000, nullable: true })
  conditions!: string | null;

  @Choice(trackChoices)
  track!: (typeof trackChoices)[number];

  @Choice(releases)
  release!: Release;

  @ListOf(() => ReleasedTo, { description: 'Only for the source itself.' })
  releasedTo!: ReleasedTo[];

  @Text({ max: 200 })
  addedBy!: string;

  @Instant()
  addedAt!: string;

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;

  @Codes({ description: 'release.' })
  allowedActions!: string[];
}

export class InformationPage {
  @ListOf(() => InformationItemView)
  items!: readonly InformationItemView[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
