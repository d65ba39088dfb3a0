import type { Act } from './act.js';
import { countOpenInCases, notKeptOut, prepared } from './statements.js';
import { cursorAfter, statuses, tablesById } from './tables.js';

interface Row {
  id: string;
  number: string;
  title: string | null;
  tableId: string;
  status: string;
  firstProcessedOn: string;
  destroyBy: string;
  version: number;
}

const selectCases = prepared(
  'select-cases',
  `SELECT c.id, c.number, CASE WHEN c.closed_at IS NULL THEN c.title END AS title, c.table_id AS "tableId", c.status,
          c.first_processed_on::text AS "firstProcessedOn", c.destroy_by::text AS "destroyBy", c.version
     FROM cases.case c WHERE ($1::uuid IS NULL OR c.id < $1) AND ($2::uuid IS NULL OR c.table_id = $2)
      AND ($3::text IS NULL OR c.status = $3) AND c.table_id = $5
      AND ${notKeptOut('c.id', '$6')} ORDER BY c.id DESC LIMIT $4`,
);

const limit = 25;

/** The first page of the cases of the table that the reader chairs. What closed ones are about nobody sees. */
export async function caseList({ client, reader, record }: Act): Promise<object> {
  const chaired = reader.memberships.find(({ role }) => role === 'chair');
  if (!chaired) throw new Error('Only written for a chair');
  const { rows } = await client.query<Row>(
    selectCases([null, null, null, limit + 1, chaired.tableId, [reader.id, chaired.organisationId]]),
  );
  const page = rows.slice(0, limit);
  const ids = page.map(({ id }) => id);
  await record({ action: 'case.listed', verb: 'search', objectType: 'case', objectIds: ids });
  const tables = await tablesById(
    client,
    page.map(({ tableId }) => tableId),
  );
  const { rows: counts } = await client.query<{ case_id: string; open: number; firstDueOn: string }>(
    countOpenInCases([ids, chaired.tableId, [reader.id, chaired.organisationId]]),
  );
  const open = new Map(counts.map((row) => [row.case_id, row]));
  const items = page.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    status: row.status,
    firstProcessedOn: row.firstProcessedOn,
    destroyBy: row.destroyBy,
    version: row.version,
    tableCode: tables.get(row.tableId)?.code,
    tableName: tables.get(row.tableId)?.name,
    statusLabel: statuses[row.status]?.label,
    closed: statuses[row.status]?.closed ?? false,
    openActions: open.get(row.id)?.open ?? 0,
    firstDueOn: open.get(row.id)?.firstDueOn ?? null,
  }));
  return { items, next: cursorAfter(rows.length > limit, ids.at(-1) ?? '') };
}
