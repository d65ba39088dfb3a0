import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the assignee reported in between: for colleagues who get the action, and for who leads the table. */
@Entity({ schema: 'actions', name: 'progress' })
export class Progress {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'action_id' })
  actionId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** For which it was reported; `null` where that is not known any more. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('text')
  note!: string;

  @Column('timestamptz')
  at!: Date;
}
