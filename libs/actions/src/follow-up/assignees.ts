import { Injectable } from '@nestjs/common';
import { CaseAccess } from '#lib/cases';
import { TableDirectory } from '#lib/identity';
import { leadingRoles } from '#lib/kernel';

export interface AssigneeSeat {
  readonly organisationId: string;
  /** Whoever leads the table, on a regional one for the case's municipality, needs no grant to see the case. */
  readonly leads: boolean;
}

/** Who can be asked to act in a case. */
@Injectable()
export class Assignees {
  constructor(
    private readonly tables: TableDirectory,
    private readonly cases: CaseAccess,
  ) {}

  /**
   * The seat at which the person would do it, first where they lead; none when they are kept out of the case, or sit for
   * other municipalities only. `forOrganisation`: at no other organisation's seat.
   */
  async seatOf(
    file: { id: string; tableId: string; municipality: string | null },
    personId: string,
    forOrganisation?: string,
  ): Promise<AssigneeSeat | null> {
    const atTable = (await this.tables.seats({ personId })).filter(({ tableId }) => tableId === file.tableId);
    const organisations = atTable.flatMap(({ organisationId, employerId }) => [organisationId, employerId]);
    if (await this.cases.isExcluded(file.id, [personId, ...organisations])) return null;
    const seats = atTable
      .filter(({ municipality }) => municipality === null || municipality === file.municipality)
      .filter(({ organisationId }) => organisationId === (forOrganisation ?? organisationId))
      .map(({ organisationId, role }) => ({ organisationId, leads: leadingRoles.includes(role) }));
    return seats.find(({ leads }) => leads) ?? seats[0] ?? null;
  }
}
