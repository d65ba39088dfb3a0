import { Choice, Codes, Instant, ListOf, Nested, PageQuery, Text, Uuid } from '#lib/http';

/** The only lawful uses of the log (WGS 1.8(4)). */
const logPurposes = ['lawfulness', 'internal-control', 'integrity', 'legal-proceedings'] as const;
const results = ['success', 'refused', 'failed'] as const;

export class AuditEventQuery {
  @Choice(logPurposes, { description: 'What the log is read for (WGS 1.8(4)); recorded.' })
  purpose!: string;
}

export class AuditEventsQuery extends PageQuery {
  @Choice(logPurposes, { description: 'What the log is read for (WGS 1.8(4)); recorded.' })
  purpose!: string;

  @Text({ max: 100, optional: true, description: 'Code of a kind of event, such as `case.read`.' })
  action?: string;

  @Uuid({ optional: true })
  actorId?: string;

  @Uuid({ optional: true, description: 'Events in this case, about it, or that listed it.' })
  caseId?: string;

  @Uuid({ optional: true, description: 'Events about this, or that listed it.' })
  objectId?: string;

  @Choice(results, { optional: true })
  result?: string;

  @Instant({ optional: true })
  from?: string;

  @Instant({ optional: true, description: 'Not included.' })
  to?: string;
}

export class AuditActor {
  @Uuid()
  id!: string;

  @Text({ max: 200, nullable: true, description: 'Null when this person no longer exists.' })
  name!: string | null;
}

export class AuditEventView {
  @Uuid()
  id!: string;

  @Instant()
  at!: string;

  @Text({ max: 100 })
  action!: string;

  @Text({ max: 200, description: 'Dutch, for the action.' })
  label!: string;

  @Text({ max: 50 })
  verb!: string;

  @Choice(results)
  result!: string;

  @Nested(() => AuditActor, { nullable: true })
  actor!: AuditActor | null;

  @Choice(['person', 'system', 'machine', 'anonymous'])
  actorKind!: string;

  @Text({ max: 200, nullable: true })
  organisation!: string | null;

  @Text({ max: 50 })
  objectType!: string;

  @Uuid({ nullable: true })
  objectId!: string | null;

  @Codes({
    max: 1_000,
    description: 'Ids of what else it was about: whom it was assigned to, what a list showed.',
  })
  objectIds!: string[];

  @Uuid({ nullable: true })
  caseId!: string | null;

  @Uuid({ nullable: true })
  tableId!: string | null;

  @Codes({ description: 'Names of fields, never contents.' })
  fields!: string[];

  @Text({ max: 200, nullable: true })
  purpose!: string | null;

  @Text({ max: 2_000, nullable: true })
  reason!: string | null;

  @Text({ max: 50, nullable: true })
  ipAddress!: string | null;

  @Text({ max: 50, nullable: true })
  traceId!: string | null;
}

export class AuditEventPage {
  @ListOf(() => AuditEventView)
  items!: readonly AuditEventView[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}
