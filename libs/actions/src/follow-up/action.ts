import { Case } from '#lib/cases';
import { DomainError } from '#lib/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';

export const actionStatuses = [
  'assigned',
  'accepted',
  'in-progress',
  'declined',
  'completed',
  'not-executed',
] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export const openStatuses: readonly ActionStatus[] = ['assigned', 'accepted', 'in-progress'];

/** What an assignee can answer. */
export const answers = ['accept', 'decline', 'progress', 'complete'] as const;
export type AnswerVerb = (typeof answers)[number];

/** What an assignee may still do in each status. */
const ways: Record<ActionStatus, readonly AnswerVerb[]> = {
  assigned: ['accept', 'decline'],
  accepted: ['progress', 'complete'],
  'in-progress': ['progress', 'complete'],
  declined: [],
  completed: [],
  'not-executed': [],
};

/** A follow-up action: what one person of one partner agreed to do for a case, by when, and how it ended (L-20). */
@Entity({ schema: 'actions', name: 'action' })
export class Action {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  number!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  /** Of the case, on a regional table. */
  @Column('text', { nullable: true })
  municipality!: string | null;

  @ManyToOne(() => Case, { createForeignKeyConstraints: false, persistence: false })
  @JoinColumn({ name: 'case_id' })
  case!: Case;

  /** PostgreSQL repeats it here from the case. */
  @Column({ type: 'boolean', name: 'case_closed', insert: false, update: false })
  caseClosed!: boolean;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  line!: string | null;

  @Column('text')
  description!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'assignee_id' })
  assigneeId!: string;

  @Column('uuid', { name: 'assigned_by' })
  assignedBy!: string;

  @Column('timestamptz', { name: 'assigned_at' })
  assignedAt!: Date;

  /** Europe/Amsterdam date, `YYYY-MM-DD`; the action is late from the day after. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** Of a measure with a legal term (L-22): from when until when it runs, and how often it was extended. */
  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('smallint', { nullable: true })
  extensions!: number | null;

  /** Of the barrier model of the table: the stage of a criminal process that it obstructs. */
  @Column('text', { nullable: true })
  barrier!: string | null;

  @Column('text')
  status!: ActionStatus;

  @Column('text', { name: 'decline_reason', nullable: true })
  declineReason!: string | null;

  @Column('text', { name: 'outcome_explanation', nullable: true })
  outcomeExplanation!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @VersionColumn()
  version!: number;

  get isOpen(): boolean {
    return openStatuses.includes(this.status);
  }

  /** To somebody else, who has yet to answer; what was reported stays. */
  reassign(to: { readonly personId: string; readonly organisationId: string }, by: string, at: Date): void {
    if (!this.isOpen) throw DomainError.ruleBroken('cannot-reassign', 'Deze actie is al afgesloten.');
    this.assigneeId = to.personId;
    this.organisationId = to.organisationId;
    this.assignedBy = by;
    this.assignedAt = at;
    this.status = 'assigned';
  }

  accept(): void {
    this.assertWay('accept');
    this.status = 'accepted';
  }

  decline(reason: string, at: Date): void {
    this.assertWay('decline');
    this.status = 'declined';
    this.declineReason = reason;
    this.endedAt = at;
  }

  progress(): void {
    this.assertWay('progress');
    this.status = 'in-progress';
  }

  /** An outcome always comes with words: the result, or why it was not executed (WGS 1.7(4), L-20). */
  complete(outcome: 'executed' | 'not-executed', explanation: string, at: Date): void {
    this.assertWay('complete');
    this.status = outcome === 'executed' ? 'completed' : 'not-executed';
    this.outcomeExplanation = explanation;
    this.endedAt = at;
  }

  isOverdue(today: string): boolean {
    return this.isOpen && this.dueOn < today;
  }

  private assertWay(way: AnswerVerb): void {
    if (!ways[this.status].includes(way)) {
      throw DomainError.ruleBroken(`cannot-${way}`, explanations[way]);
    }
  }
}

const explanations = {
  accept: 'Alleen een nieuwe actie kan worden aanvaard.',
  decline: 'Alleen een nieuwe actie kan worden geweigerd.',
  progress: 'Aanvaard de actie eerst; een afgesloten actie kan niet meer worden bijgewerkt.',
  complete: 'Aanvaard de actie eerst; een afgesloten actie kan niet nog eens worden afgerond.',
};

/** The number of the case, which an action's own begins with: to be shown also to who no longer sees the case. */
export function caseNumberOf({ number }: { number: string }): string {
  return number.slice(0, number.lastIndexOf('-'));
}

/** The ways out of a status, for those who may act. */
export function waysFrom(status: ActionStatus): readonly string[] {
  return ways[status];
}
