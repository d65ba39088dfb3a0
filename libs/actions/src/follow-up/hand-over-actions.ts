import { Injectable } from '@nestjs/common';
import { TellLeaders } from '#lib/cases';
import { UnitOfWork } from '#lib/database';
import { type Obligation, type ObligationHolder, PersonObligations, TableDirectory } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { In } from 'typeorm';
import { actionLeftOpen } from '../actions.messages.js';
import { Action } from './action.js';
import { ReassignAction } from './reassign-action.js';

/** More than one person could have open; who has more hands over again. */
const most = 1_000;

interface OpenAction {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly tableId: string;
  readonly organisationId: string;
}

/** The open actions of somebody who leaves, for an administrator: how many and which numbers, and not what is in them. */
@Injectable()
export class HandOverActions implements ObligationHolder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: TableDirectory,
    private readonly catalogue: TableCatalogue,
    private readonly reassign: ReassignAction,
    private readonly leaders: TellLeaders,
    obligations: PersonObligations,
  ) {
    obligations.register(this);
  }

  async list(personId: string): Promise<readonly Obligation[]> {
    const open = await this.openOf(personId);
    return open.map(({ tableId, organisationId, number }) => ({
      ...{ kind: 'action', tableId, organisationId, numbers: [number], ends: false },
    }));
  }

  /** Within the organisation that was asked. What the successor may not see stays, and who leads the table hears of it. */
  async handOver(actor: Actor, fromId: string, toId: string): Promise<number> {
    const open = await this.openOf(fromId);
    const given = await this.asLeader(actor, fromId, () => this.give(actor, open, toId));
    const left = open.filter(({ id }) => !given.has(id));
    await this.tell(fromId, left);
    return given.size;
  }

  async leave(_actor: Actor, fromId: string): Promise<void> {
    await this.tell(fromId, await this.openOf(fromId));
  }

  /** The ids of what was given. */
  private async give(actor: Actor, open: readonly OpenAction[], toId: string): Promise<Set<string>> {
    const given = new Set<string>();
    const where = { id: In(open.map(({ id }) => id)) };
    for (const action of await this.unitOfWork.manager.find(Action, { where, order: { id: 'ASC' } })) {
      if (await this.reassign.give(actor, action, toId, action.organisationId)) given.add(action.id);
    }
    return given;
  }

  private async tell(fromId: string, left: readonly OpenAction[]): Promise<void> {
    const tables = await this.tables.byIds(left.map(({ tableId }) => tableId));
    for (const { id, caseId, tableId } of left) {
      const { confidential } = this.catalogue.get(tables.get(tableId)?.kind ?? '');
      const about = { objectType: 'action' as const, objectId: id, caseId, confidential };
      await this.leaders.of(tableId, actionLeftOpen, about, { exceptId: fromId });
    }
  }

  private openOf(personId: string): Promise<OpenAction[]> {
    return this.unitOfWork.manager.query(
      `SELECT id, number, case_id AS "caseId", table_id AS "tableId", organisation_id AS "organisationId"
         FROM actions.open_of($1) LIMIT $2`,
      [personId, most],
    );
  }

  /** An administrator sees no case: for this one act, with the eyes of who leads the tables of the person concerned. */
  private async asLeader<T>(actor: Actor, personId: string, act: () => Promise<T>): Promise<T> {
    const memberships = (await this.tables.everSat(personId)).map((seat) => ({
      ...seat,
      role: 'chair' as const,
      municipality: null,
      organisationType: 'public' as const,
    }));
    return this.unitOfWork.seenBy({ ...actor, memberships }, act);
  }
}
