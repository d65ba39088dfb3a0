import {
  Choice,
  Codes,
  DateOnly,
  Flag,
  Instant,
  ListOf,
  Nested,
  PageQuery,
  Text,
  Uuid,
  Whole,
} from '#lib/http';
import { type ActionStatus, actionStatuses } from './action.js';

export class AssignActionDto {
  @Text({ max: 5_000, min: 5 })
  description!: string;

  @Text({ max: 50, description: 'One of the kinds of action of the table.' })
  kind!: string;

  @Text({ max: 50, optional: true, description: 'One of the action lines of the table, if it has any.' })
  line?: string;

  @Uuid()
  assigneeId!: string;

  @DateOnly({ description: 'Today or later.' })
  dueOn!: string;

  @DateOnly({ optional: true, description: 'Of a kind with a legal term, and of no other: its first day.' })
  startsOn?: string;

  @DateOnly({ optional: true, description: 'Its last day, within the legal term.' })
  endsOn?: string;

  @Whole({
    min: 0,
    max: 20,
    optional: true,
    description: 'How many times it has been extended with this decision; 0 for the first.',
  })
  extensions?: number;

  @Text({ max: 50, optional: true, description: 'One of the barriers of the table, if it has any.' })
  barrier?: string;
}

export class ActionCreated {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  number!: string;
}

export class ActionListQueryDto extends PageQuery {
  @Choice(['me'], { optional: true })
  assignee?: 'me';

  @Choice(['open', 'closed', 'all'], {
    optional: true,
    description:
      'All unless said otherwise. Open ones come by due date, the earliest first; else the latest comes first.',
  })
  status?: 'open' | 'closed' | 'all';
}

export class ActionItem {
  @Uuid()
  id!: string;

  @Text({ max: 50 })
  number!: string;

  @Text({ max: 50 })
  caseNumber!: string;

  @Text({ max: 50 })
  tableCode!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Text({ max: 50 })
  kind!: string;

  @Text({ max: 200 })
  kindLabel!: string;

  @Text({ max: 5_000 })
  description!: string;

  @DateOnly()
  dueOn!: string;

  @Choice(actionStatuses)
  status!: ActionStatus;

  @Flag()
  overdue!: boolean;

  @Text({ max: 200 })
  assigneeName!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;

  @Codes({ description: 'What the reader may do with this action now.' })
  allowedActions!: string[];
}

export class ActionPage {
  @ListOf(() => ActionItem)
  items!: readonly ActionItem[];

  @Text({ max: 500, nullable: true })
  next!: string | null;
}

export class ActionContext {
  @Text({ max: 50 })
  caseNumber!: string;

  @Text({ max: 200 })
  tableName!: string;

  @Text({ max: 500, nullable: true, description: 'Nothing once the reader no longer sees the case.' })
  purposeLabel!: string | null;
}

export class ActionPerson {
  @Uuid()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 200 })
  organisation!: string;
}

export class ProgressItem {
  @Instant()
  at!: string;

  @Text({ max: 200 })
  by!: string;

  @Text({ max: 5_000 })
  note!: string;
}

export class ActionView extends ActionItem {
  @Text({ max: 50, nullable: true })
  line!: string | null;

  @Text({ max: 200, nullable: true })
  lineLabel!: string | null;

  @DateOnly({ nullable: true, description: 'Of a measure with a legal term: its first day.' })
  startsOn!: string | null;

  @DateOnly({ nullable: true })
  endsOn!: string | null;

  @Whole({ min: 0, max: 20, nullable: true })
  extensions!: number | null;

  @Text({ max: 50, nullable: true })
  barrier!: string | null;

  @Text({ max: 200, nullable: true })
  barrierLabel!: string | null;

  @Text({
    max: 200,
    nullable: true,
    description: 'The article by which texts of this action are a reference and nothing else (L-21).',
  })
  referenceOnly!: string | null;

  @Uuid({ nullable: true, description: 'Only for those who may open the case.' })
  caseId!: string | null;

  @Nested(() => ActionContext)
  context!: ActionContext;

  @Nested(() => ActionPerson)
  assignee!: ActionPerson;

  @Text({ max: 200 })
  assignedBy!: string;

  @Instant()
  assignedAt!: string;

  @ListOf(() => ProgressItem)
  progress!: readonly ProgressItem[];

  @Text({ max: 5_000, nullable: true })
  outcomeExplanation!: string | null;

  @Text({ max: 5_000, nullable: true })
  declineReason!: string | null;
}

export class DeclineDto {
  @Text({ max: 5_000, min: 5 })
  reason!: string;
}

export class ProgressDto {
  @Text({ max: 5_000, min: 2 })
  note!: string;
}

export class CompleteDto {
  @Choice(['executed', 'not-executed'])
  outcome!: 'executed' | 'not-executed';

  @Text({ max: 5_000, min: 5, description: 'The result, or why it was not executed (WGS 1.7(4)).' })
  explanation!: string;
}

export class ActionState {
  @Choice(actionStatuses)
  status!: ActionStatus;

  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;
}

export class ReassignDto {
  @Uuid()
  assigneeId!: string;
}
