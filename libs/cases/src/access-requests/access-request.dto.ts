import { Choice, Codes, Flag, Instant, ListOf, PageQuery, Text, Uuid, Whole } from '#lib/http';
import { tracks } from '#lib/table-definition';
import { requestStatuses, type RequestStatus } from './access-request.js';

const levels = ['process', 'dossier'] as const;
const trackChoices = ['all', ...tracks] as const;

export class RequestAccessDto {
  @Text({ max: 50, min: 3, description: 'The number of the case, as in a mail or on the phone.' })
  caseNumber!: string;

  @Choice(levels)
  level!: (typeof levels)[number];

  @Text({ max: 2_000, min: 5, description: 'Why the requester needs to know.' })
  reason!: string;
}

export class AccessRequestQueryDto extends PageQuery {
  @Choice(requestStatuses, { optional: true })
  status?: RequestStatus;
}

export class DecideAccessDto {
  @Flag()
  granted!: boolean;

  @Text({ max: 2_000, min: 5 })
  motivation!: string;

  @Choice(trackChoices, { optional: true })
  track?: (typeof trackChoices)[number];

  @Instant({
    optional: true,
    description: 'When the access ends, in whole minutes; without end when left out.',
  })
  until?: string;
}

export class AccessRequestItem {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  caseNumber!: string;

  @Uuid({ nullable: true, description: 'Only for who may see the case.' })
  caseId!: string | null;

  @Choice(levels)
  level!: (typeof levels)[number];

  @Text({ max: 2_000 })
  reason!: string;

  @Text({ max: 200 })
  requester!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Instant()
  requestedAt!: string;

  @Choice(requestStatuses)
  status!: RequestStatus;

  @Text({ max: 200, nullable: true })
  decidedBy!: string | null;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Text({ max: 2_000, nullable: true })
  motivation!: string | null;

  @Flag({ description: 'Whether the reader asked for it.' })
  mine!: boolean;

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;

  @Codes({ description: 'decide, withdraw.' })
  allowedActions!: string[];
}

export class AccessRequestPage {
  @ListOf(() => AccessRequestItem)
  items!: readonly AccessRequestItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class RequestState {
  @Choice(requestStatuses)
  status!: RequestStatus;

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;
}
