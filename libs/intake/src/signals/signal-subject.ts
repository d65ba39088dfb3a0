import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Signal } from './signal.js';

/** Whom or what a signal is about, as its reporter put it. */
@Entity({ schema: 'intake', name: 'signal_subject' })
export class SignalSubject {
  @PrimaryColumn('uuid')
  id!: string;

  @ManyToOne(() => Signal, (signal) => signal.subjects)
  @JoinColumn({ name: 'signal_id' })
  signal!: Relation<Signal>;

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
