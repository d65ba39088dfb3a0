import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** Whom or what a signal is about, as its reporter put it. */
@Entity({ schema: 'intake', name: 'signal_subject' })
export class SignalSubject {
  @PrimaryColumn('uuid')
  id!: string;

  // By name: the signal knows its subjects, and files do not import each other.
  @ManyToOne('Signal', 'subjects')
  @JoinColumn({ name: 'signal_id' })
  signal!: object;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text')
  name!: string;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;
}
