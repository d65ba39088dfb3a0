import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Obligation, type ObligationHolder, PersonObligations, TableDirectory } from '#lib/identity';
import { type Actor, Clock } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { TellLeaders } from '../access-requests/tell-leaders.js';
import { participantLeft } from '../cases.messages.js';
import { Grants } from './grants.js';

interface NamedGrant {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly tableId: string;
  readonly organisationId: string;
  readonly purpose: string;
}

/**
 * What somebody takes part in by name ends when they leave. An administrator gives nobody sight of a case: who leads the
 * table hears of it, and decides who needs to know now.
 */
@Injectable()
export class LeaveCases implements ObligationHolder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly grants: Grants,
    private readonly leaders: TellLeaders,
    private readonly clock: Clock,
    obligations: PersonObligations,
  ) {
    obligations.register(this);
  }

  async list(personId: string): Promise<readonly Obligation[]> {
    const grants = await this.grantsOf(personId);
    return grants.map(({ tableId, organisationId, number }) => ({
      ...{ kind: 'participation', tableId, organisationId, numbers: [number], ends: true },
    }));
  }

  async handOver(actor: Actor, fromId: string): Promise<number> {
    await this.leave(actor, fromId);
    return 0;
  }

  async leave(actor: Actor, fromId: string): Promise<void> {
    const grants = await this.grantsOf(fromId);
    const tables = await this.tables.byIds(grants.map(({ tableId }) => tableId));
    for (const { id, caseId, tableId, purpose, organisationId: granted } of grants) {
      // An administrator ends no grants: for this one row, with the eyes of who leads the table.
      const organisationId = actor.organisationId ?? granted;
      const seat = { tableId, organisationId, role: 'chair' as const };
      const eyes = {
        ...actor,
        memberships: [{ ...seat, municipality: null, organisationType: 'public' as const }],
      };
      await this.unitOfWork.seenBy(eyes, () => this.grants.end(actor, { id: caseId, tableId, purpose }, id));
      const { confidential } = this.catalogue.get(tables.get(tableId)?.kind ?? '');
      const about = { objectType: 'case' as const, objectId: caseId, caseId, confidential };
      await this.leaders.of(tableId, participantLeft, about, { exceptId: fromId });
    }
  }

  private grantsOf(personId: string): Promise<NamedGrant[]> {
    return this.unitOfWork.manager.query(
      `SELECT id, case_id AS "caseId", number, table_id AS "tableId", organisation_id AS "organisationId", purpose
         FROM cases.grants_of($1, $2)`,
      [personId, this.clock.now()],
    );
  }
}
