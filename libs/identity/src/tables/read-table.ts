import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { type Actor, DomainError, isId, newId, toPage } from '#lib/kernel';
import { describeTable, TableCatalogue } from '#lib/table-definition';
import { identityAudit } from '../identity.audit.js';
import { CasusTable } from './casus-table.js';
import { TableDirectory } from './table-directory.query.js';
import type { TableItem, TablePage, TablePeoplePage, TablePeopleQuery, TableView } from './tables.dto.js';

const tableCode = /^[a-z0-9-]{1,50}$/;

/** What a member may know of the tables at which they sit. */
@Injectable()
export class ReadTable {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly directory: TableDirectory,
    private readonly catalogue: TableCatalogue,
  ) {}

  list(actor: Actor): Promise<TablePage> {
    return this.unitOfWork.lookUp(actor, async () => {
      const tables = await this.directory.byIds(actor.memberships.map((m) => m.tableId));
      return { items: [...tables.values()].map((table) => this.item(table)), next: null };
    });
  }

  one(actor: Actor, code: string): Promise<TableView> {
    return this.unitOfWork.lookUp(actor, async () => {
      const table = await this.load(actor, 'read', code);
      const definition = this.catalogue.get(table.kind);
      return {
        ...this.item(table),
        definition: describeTable(definition),
        organisations: await this.directory.organisations(table.id),
      };
    });
  }

  people(actor: Actor, code: string, query: TablePeopleQuery): Promise<TablePeoplePage> {
    return this.unitOfWork.run(actor, async () => {
      const table = await this.load(actor, 'read-people', code);
      const after = decodeCursor(query.after, isId, isId);
      const people = await this.directory.people(table.id, {
        organisationId: query.organisationId,
        limit: query.limit + 1,
        after,
      });
      const page = toPage(people, query.limit, (one) => encodeCursor(one.organisationId, one.id));
      await this.audit.record(actor, identityAudit.peopleListed, {
        objectType: 'table',
        objectId: table.id,
        tableId: table.id,
      });
      // Who sits at the table in two roles is still one person to choose.
      const seats = new Map(
        page.items.map(({ role: _role, ...person }) => [`${person.id} ${person.organisationId}`, person]),
      );
      return { items: [...seats.values()], next: page.next };
    });
  }

  private async load(actor: Actor, action: string, code: string): Promise<CasusTable> {
    if (!tableCode.test(code)) throw DomainError.notFound();
    // Also for a code that no table has: how long it takes must not tell which tables there are.
    return this.gate.load(actor, action, CasusTable, (await this.directory.byCode(code))?.id ?? newId());
  }

  private item(table: CasusTable): TableItem {
    const { id, code, name, kind, municipality, municipalities } = table;
    return { id, code, name, kind, kindTitle: this.catalogue.get(kind).title, municipality, municipalities };
  }
}
