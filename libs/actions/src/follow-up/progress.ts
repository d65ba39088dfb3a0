import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the assignee reported in between. */
@Entity({ schema: 'actions', name: 'progress' })
export class Progress {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'action_id' })
  actionId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  note!: string;

  @Column('timestamptz')
  at!: Date;
}
