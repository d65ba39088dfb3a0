import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import type { Actor } from '#lib/kernel';
import { Person } from '../people/person.js';
import { registerAudit } from '../register.audit.js';
import { TableDirectory } from '../tables/table-directory.query.js';
import type { ObligationsView } from './account.dto.js';
import { PersonObligations } from './person-obligations.js';

const shown = 100;

/** What somebody would leave behind: counts and numbers, nothing of what it is about. */
@Injectable()
export class ReadObligations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly obligations: PersonObligations,
    private readonly tables: TableDirectory,
  ) {}

  execute(actor: Actor, personId: string): Promise<ObligationsView> {
    return this.unitOfWork.run(actor, async () => {
      await this.gate.load(actor, 'change', Person, personId);
      const open = await this.obligations.list(personId);
      const tables = await this.tables.byIds(open.map(({ tableId }) => tableId));
      const items = open.map(({ kind, tableId, organisationId, numbers, ends }) => ({
        ...{ kind, tableId, organisationId, ends, count: numbers.length, numbers: numbers.slice(0, shown) },
        tableName: tables.get(tableId)?.name ?? '',
      }));
      await this.audit.record(actor, registerAudit.obligationsRead, {
        objectType: 'person',
        objectId: personId,
      });
      const lasting = items.filter(({ ends }) => !ends);
      return { items, total: lasting.reduce((sum, { count }) => sum + count, 0) };
    });
  }
}
