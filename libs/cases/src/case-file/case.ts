import { DomainError, newId } from '#lib/kernel';
import { destroyBy, type TableDefinition } from '#lib/table-definition';
import { Column, Entity, OneToMany, PrimaryColumn, VersionColumn } from 'typeorm';
import { Exclusion } from '../exclusions/exclusion.js';
import { Participant } from '../participants/participant.js';

export interface NewCase {
  readonly number: string;
  readonly tableId: string;
  readonly municipality: string | null;
  readonly title: string;
  readonly purpose: string;
  readonly signalId: string | null;
  /** `YYYY-MM-DD`: the day on which the data were first processed, the signal's. */
  readonly firstProcessedOn: string;
  readonly details: Record<string, unknown>;
  readonly openedBy: string;
  readonly openedAt: Date;
}

/** The dossier: one matter before one table, for a purpose fixed beforehand (WGS 1.8(5)). */
@Entity({ schema: 'cases', name: 'case' })
export class Case {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  number!: string;

  @Column('uuid', { name: 'table_id' })
  tableId!: string;

  /** On a regional table: the one that answers for the case. */
  @Column('text', { nullable: true })
  municipality!: string | null;

  /** Neutral: never a name of a person. */
  @Column('text')
  title!: string;

  @Column('text')
  purpose!: string;

  @Column('text', { name: 'legal_basis' })
  legalBasis!: string;

  @Column('text')
  status!: string;

  @Column('date', { name: 'first_processed_on' })
  firstProcessedOn!: string;

  @Column('date', { name: 'destroy_by' })
  destroyBy!: string;

  @Column('uuid', { name: 'signal_id', nullable: true })
  signalId!: string | null;

  @Column('jsonb')
  details!: Record<string, unknown>;

  @Column('smallint', { name: 'details_version' })
  detailsVersion!: number;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @VersionColumn()
  version!: number;

  // Read for the rules only: saving a case must not touch participants that came or went meanwhile.
  @OneToMany(() => Participant, (participant) => participant.case, { persistence: false })
  participants!: Participant[];

  @OneToMany(() => Exclusion, (exclusion) => exclusion.case, { persistence: false })
  exclusions!: Exclusion[];

  /** A closed case is shielded: nothing in it changes any more (L-10). */
  assertOpen(): void {
    if (this.closedAt !== null) throw caseClosed();
  }

  canReopen(today: string): boolean {
    return this.closedAt !== null && this.destroyBy >= today;
  }

  /** Since when it is closed; throws when it is not, or when its data may exist no longer on that day. */
  closedToReopen(today: string): Date {
    if (this.closedAt === null)
      throw DomainError.ruleBroken('case-not-closed', 'Deze casus is niet afgesloten.');
    if (this.canReopen(today)) return this.closedAt;
    throw DomainError.ruleBroken(
      'destroy-by-passed',
      'De gegevens van deze casus hadden al vernietigd moeten zijn; heropenen kan niet meer.',
    );
  }

  /** The clock of destruction starts at the first processing, not at the opening (WGS 1.8(7), L-09). */
  static open(definition: TableDefinition, purposeBasis: string, from: NewCase): Case {
    return Object.assign(new Case(), {
      ...from,
      id: newId(),
      legalBasis: purposeBasis,
      status: definition.lifeCycle.initial,
      destroyBy: destroyBy(definition, from.firstProcessedOn),
      detailsVersion: definition.detailsVersion,
      closedAt: null,
      participants: [],
      exclusions: [],
    });
  }
}

export function caseClosed(): DomainError {
  return DomainError.ruleBroken('case-closed', 'Deze casus is afgesloten; er kan niets meer bij of anders.');
}
