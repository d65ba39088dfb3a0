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

  /** The seat at which the person would do it, first where they lead; none when they are kept out of the case. */
  async seatOf(
    file: { id: string; tableId: string; municipality: string | null },
    personId: string,
  ): Promise<AssigneeSeat | null> {
    const seats = (await this.tables.seats({ personId }))
      .filter(({ tableId }) => tableId === file.tableId)
      .map(({ organisationId, role, municipality }) => ({
        organisationId,
        leads: leadingRoles.includes(role) && (municipality === null || municipality === file.municipality),
      }));
    for (const { organisationId } of seats) {
      if (await this.cases.isExcluded(file.id, organisationId, personId)) return null;
    }
    return seats.find(({ leads }) => leads) ?? seats[0] ?? null;
  }
}
