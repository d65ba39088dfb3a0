import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody was screened (BGS 1.11). A renewal is a new row: the history is kept. */
@Entity({ schema: 'identity', name: 'screening' })
export class Screening {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** E.g. VOG. */
  @Column('text')
  kind!: string;

  @Column('date', { name: 'screened_on' })
  screenedOn!: string;

  @Column('date', { name: 'valid_to' })
  validTo!: string;

  /** From this day on it counts no longer, whatever `validTo` says. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
