import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event in the log, as a thing to ask rights on. It is written and read by hand-written SQL only. */
@Entity({ schema: 'audit', name: 'event' })
export class AuditEvent {
  @PrimaryColumn('uuid', { name: 'id' })
  readonly id!: string;

  @Column('text', { name: 'action' })
  readonly action!: string;
}
