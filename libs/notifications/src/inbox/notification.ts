import type { AnnouncedObject } from '#lib/queue';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that one person was told. Its id is that of the message that announced it, so it exists once. */
@Entity({ schema: 'notifications', name: 'notification' })
export class Notification {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Which announcement it was, e.g. `action.assigned`. */
  @Column('text')
  moment!: string;

  @Column('text', { name: 'object_type' })
  objectType!: AnnouncedObject;

  @Column('uuid', { name: 'object_id' })
  objectId!: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  /** Outside the application not even the moment is told. */
  @Column('boolean')
  confidential!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  /** The first time counts. */
  markRead(at: Date): void {
    this.readAt ??= at;
  }
}
