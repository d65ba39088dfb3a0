import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { DomainError } from '#lib/kernel';
import { Person } from '../people/person.js';
import { CasusTable } from '../tables/casus-table.js';
import type { Membership } from '../tables/membership.js';

/** What must hold for a seat whoever gives it. Refuses, naming the field. */
@Injectable()
export class SeatRules {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async assertMunicipality(tableId: string, municipality: string | null): Promise<void> {
    const table = await this.unitOfWork.manager.findOneBy(CasusTable, { id: tableId });
    if (!table) throw DomainError.invalid('tableId', 'unknown', 'Kies een tafel die bestaat.');
    if (municipality === null || table.municipalities.includes(municipality)) return;
    throw DomainError.invalid('municipality', 'unknown', 'Deze gemeente hoort niet bij deze tafel.');
  }

  async assertSubstitute(personId: string, substituteId: string | null): Promise<void> {
    if (substituteId === null) return;
    const other = substituteId !== personId;
    if (other && (await this.unitOfWork.manager.existsBy(Person, { id: substituteId, active: true }))) return;
    throw DomainError.invalid('substituteId', 'unknown', 'Kies een ander met een actief account.');
  }

  /** The same seat twice at a time would leave one behind when the other ends. Holds the person until the commit. */
  async assertFree(seat: Omit<Membership, 'id'>): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query(`SELECT FROM identity.person WHERE id = $1 FOR UPDATE`, [seat.personId]);
    const taken = await manager.query<object[]>(
      `SELECT FROM identity.membership
        WHERE person_id = $1 AND table_id = $2 AND organisation_id = $3 AND role = $4
          AND municipality IS NOT DISTINCT FROM $5
          AND starts_on <= COALESCE($7::date, 'infinity') AND COALESCE(ends_on, 'infinity') >= $6::date LIMIT 1`,
      [
        ...[seat.personId, seat.tableId, seat.organisationId, seat.role],
        ...[seat.municipality, seat.startsOn, seat.endsOn],
      ],
    );
    if (taken.length === 0) return;
    throw new DomainError('conflict', 'already-seated', 'Deze persoon heeft deze plaats in die tijd al.');
  }
}
