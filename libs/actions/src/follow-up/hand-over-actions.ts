import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#lib/database';
import { type Obligation, type ObligationHolder, PersonObligations, TableDirectory } from '#lib/identity';
import type { Actor } from '#lib/kernel';
import { In } from 'typeorm';
import { Action, openStatuses } from './action.js';
import { ReassignAction } from './reassign-action.js';

/** More than one person could have open; who has more hands over again. */
const most = 1_000;

/** The open actions of somebody who leaves, for an administrator: how many and which numbers, and not what is in them. */
@Injectable()
export class HandOverActions implements ObligationHolder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: TableDirectory,
    private readonly reassign: ReassignAction,
    obligations: PersonObligations,
  ) {
    obligations.register(this);
  }

  async list(personId: string): Promise<readonly Obligation[]> {
    const open = await this.asLeader(this.unitOfWork.current.actor, personId, () => this.openOf(personId));
    const tableIds = [...new Set(open.map(({ tableId }) => tableId))];
    return tableIds.map((tableId) => ({
      kind: 'action',
      tableId,
      numbers: open.filter((action) => action.tableId === tableId).map(({ number }) => number),
    }));
  }

  handOver(actor: Actor, fromId: string, toId: string): Promise<void> {
    return this.asLeader(actor, fromId, async () => {
      for (const action of await this.openOf(fromId)) await this.reassign.give(actor, action, toId);
    });
  }

  private openOf(assigneeId: string): Promise<Action[]> {
    return this.unitOfWork.manager.find(Action, {
      where: { assigneeId, status: In([...openStatuses]) },
      order: { id: 'ASC' },
      take: most,
    });
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
