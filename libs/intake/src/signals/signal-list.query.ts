import { Injectable } from '@nestjs/common';
import { AuditLog } from '#lib/audit';
import { Gate } from '#lib/authorization';
import { UnitOfWork, whenAsked } from '#lib/database';
import { decodeCursor, encodeCursor } from '#lib/http';
import { OrganisationNames, TableDirectory } from '#lib/identity';
import { type Actor, isId, type Page, toPage } from '#lib/kernel';
import { signalAudit } from '../intake.audit.js';
import type { SignalItem, SignalListQueryDto } from './signal.dto.js';
import { Signal, type SignalStatus } from './signal.js';

interface Row {
  id: string;
  number: string;
  tableId: string;
  organisationId: string;
  status: SignalStatus;
  receivedAt: Date;
  themes: string[];
  version: number;
  allowedActions: string[];
}

/** The signals that the reader may see, newest first. */
@Injectable()
export class SignalList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: Gate,
    private readonly audit: AuditLog,
    private readonly tables: TableDirectory,
    private readonly organisations: OrganisationNames,
  ) {}

  execute(actor: Actor, query: SignalListQueryDto): Promise<Page<SignalItem>> {
    return this.unitOfWork.run(actor, async () => {
      const [after] = decodeCursor(query.after, isId) ?? [null];
      const tableId = query.table === undefined ? null : await this.tables.idOf(query.table);
      // Written out, and not a value: PostgreSQL uses the index of open ones where the statement itself asks for them.
      const isOpen = query.status === 'open' ? `s.status IN ('received', 'more-information')` : 'TRUE';
      const status = query.status === 'open' ? null : (query.status ?? null);
      const visible = this.gate.visiblePage(actor, Signal, 's', 5, {
        where: [
          whenAsked('$1::uuid', after, 's.id < $1'),
          whenAsked('$2::uuid', tableId, 's.table_id = $2'),
          whenAsked('$3::text', status, 's.status = $3'),
          isOpen,
        ].join(' AND '),
        orderBy: 's.id DESC',
        limit: '$4',
      });
      const allowed = this.gate.allowedActionsSql(
        actor,
        Signal,
        's',
        ['triage', 'supplement'],
        5 + visible.values.length,
      );
      const rows = await this.unitOfWork.manager.query<Row[]>(
        `SELECT s.id, s.number, s.table_id AS "tableId", s.organisation_id AS "organisationId", s.status,
                s.received_at AS "receivedAt", s.themes, s.version, ${allowed.sql} AS "allowedActions"
           FROM ${visible.sql} ORDER BY s.id DESC LIMIT $4`,
        [after, tableId, status, query.limit + 1, ...visible.values, ...allowed.values],
      );
      const page = toPage(rows, query.limit, (row) => encodeCursor(row.id));
      await this.audit.record(actor, signalAudit.listed, {
        objectType: 'signal',
        objectIds: page.items.map((row) => row.id),
      });
      return { items: await this.describe(page.items), next: page.next };
    });
  }

  private async describe(rows: readonly Row[]): Promise<SignalItem[]> {
    const tables = await this.tables.byIds(rows.map((row) => row.tableId));
    const organisations = await this.organisations.namesOf(rows.map((row) => row.organisationId));
    return rows.map(({ tableId, organisationId, receivedAt, allowedActions, ...row }) => ({
      ...row,
      tableCode: tables.get(tableId)?.code ?? '',
      receivedAt: receivedAt.toISOString(),
      reporterOrganisation: organisations.get(organisationId) ?? '',
      allowedActions: row.status === 'received' || row.status === 'more-information' ? allowedActions : [],
    }));
  }
}
