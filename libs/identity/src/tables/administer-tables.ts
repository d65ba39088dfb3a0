import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { claimVersion, UnitOfWork } from '#lib/database';
import { decodeCursor, encodeCursor, type PageQuery } from '#lib/http';
import { type Actor, Clock, DomainError, isId, toPage } from '#lib/kernel';
import { TableCatalogue } from '#lib/table-definition';
import { changedFields } from '../changed-fields.js';
import { registerAudit } from '../register.audit.js';
import { CasusTable } from './casus-table.js';
import type { ChangeTableDto, RegisterTableItem, RegisterTablePage } from './register-table.dto.js';

/** The tables of the installation, for who administers them. */
@Injectable()
export class AdministerTables {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly catalogue: TableCatalogue,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: PageQuery): Promise<RegisterTablePage> {
    return this.unitOfWork.lookUp(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const permitted = this.gate.permitted(actor, 'administer', CasusTable, 't', 3);
      const rows = await this.unitOfWork.manager.query<RegisterTableItem[]>(
        `SELECT t.id, t.code, t.name, t.kind, t.municipality, t.municipalities,
                t.contact_point AS "contactPoint", t.version
           FROM identity.casus_table t
          WHERE ($1::uuid IS NULL OR (t.name, t.id) > ((SELECT name FROM identity.casus_table WHERE id = $1), $1))
            AND ${permitted.sql}
          ORDER BY t.name, t.id LIMIT $2`,
        [after, query.limit + 1, ...permitted.values],
      );
      const kinds = this.catalogue.all().map(({ kind, title }) => ({ kind, title }));
      return { ...toPage(rows, query.limit, (row) => encodeCursor(row.id)), kinds };
    });
  }

  change(actor: Actor, id: string, version: number, input: ChangeTableDto): Promise<{ version: number }> {
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const table = await this.gate.load(actor, 'administer', CasusTable, id);
      await claimVersion(manager, CasusTable, id, version);
      const fields = changedFields(table, input);
      if (fields.includes('municipalities')) await this.assertUnused(table, input.municipalities ?? []);
      await manager.update(CasusTable, { id }, { ...input, version: version + 1 });
      const about = { objectType: 'table', objectId: id, tableId: id, fields };
      await this.audit.record(actor, registerAudit.tableChanged, about);
      return { version: version + 1 };
    });
  }

  /** A seat that is about one municipality would be about none. */
  private async assertUnused(table: CasusTable, municipalities: readonly string[]): Promise<void> {
    const gone = table.municipalities.filter((one) => !municipalities.includes(one));
    const used = await this.unitOfWork.manager.query<object[]>(
      `SELECT FROM identity.membership WHERE table_id = $1 AND municipality = ANY ($2)
          AND (ends_on IS NULL OR ends_on >= $3) LIMIT 1`,
      [table.id, gone, this.clock.today()],
    );
    if (used.length === 0) return;
    throw DomainError.ruleBroken('municipality-in-use', 'Er zijn nog plaatsen aan tafel voor deze gemeente.');
  }
}
