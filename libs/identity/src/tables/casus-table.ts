import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One casustafel: a kind of table, run by one municipality or region. Its cases are invisible to every other. */
@Entity({ schema: 'identity', name: 'casus_table' })
export class CasusTable {
  @PrimaryColumn('uuid')
  id!: string;

  /** Stable and short; it stands in URLs. */
  @Column('text')
  code!: string;

  /** The `kind` of a table definition. */
  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  @Column('text')
  municipality!: string;

  @Column('text', { name: 'number_prefix' })
  numberPrefix!: string;

  /** Of a regional table: whose cases it is about. Empty: of its own municipality only. */
  @Column('text', { array: true })
  municipalities!: string[];

  /** Where those concerned can ask about their rights (WGS 1.9). */
  @Column('text', { name: 'contact_point', nullable: true })
  contactPoint!: string | null;

  @Column('int')
  version!: number;
}
