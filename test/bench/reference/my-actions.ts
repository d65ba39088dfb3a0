import { localDate } from '#lib/kernel';
import type { Act } from './act.js';
import { notKeptOut, prepared } from './statements.js';
import { cursorAfter, definition, tablesById } from './tables.js';

interface Row {
  id: string;
  number: string;
  caseId: string;
  tableId: string;
  kind: string;
  description: string;
  dueOn: string;
  status: string;
  assigneeId: string;
  organisationId: string;
  version: number;
}

const filter = `($1::date IS NULL OR (a.due_on, a.id) > ($1::date, $2::uuid)) AND ($3::uuid IS NULL OR a.assignee_id = $3)
  AND ($4::uuid IS NULL OR a.case_id = $4) AND a.status IN ('assigned', 'accepted', 'in-progress')`;
const firstAt = (table: string, organisation: string): string =>
  `(SELECT a.* FROM actions.action a WHERE ${filter}
       AND a.assignee_id = $6 AND a.table_id = ${table} AND a.organisation_id = ${organisation}
       AND ${notKeptOut('a.case_id', 'ARRAY[$6, ' + organisation + ']')}
     ORDER BY a.due_on, a.id LIMIT $5)`;

const selectActions = prepared(
  'select-actions',
  `SELECT a.id, a.number, a.case_id AS "caseId", a.table_id AS "tableId", a.kind, a.description,
          a.due_on::text AS "dueOn", a.status, a.assignee_id AS "assigneeId", a.organisation_id AS "organisationId",
          a.version
     FROM (SELECT DISTINCT ON (a.id) a.* FROM (${firstAt('$7', '$8')} UNION ALL ${firstAt('$9', '$10')}) a) a
    ORDER BY a.due_on, a.id LIMIT $5`,
);
const selectPeople = prepared(
  'select-people',
  `SELECT p.id, p.name, o.name AS organisation
     FROM identity.person p JOIN identity.organisation o ON o.id = p.organisation_id WHERE p.id = ANY ($1)`,
);
const selectOrganisations = prepared(
  'select-organisations',
  'SELECT id, name FROM identity.organisation WHERE id = ANY ($1)',
);

const limit = 25;
const ways: Readonly<Record<string, readonly string[]>> = {
  assigned: ['accept', 'decline'],
  accepted: ['progress', 'complete'],
  'in-progress': ['progress', 'complete'],
};

/** The first page of the reader's open actions, for a reader who sits at two tables. */
export async function myActions({ client, reader, record }: Act): Promise<object> {
  const [one, other] = reader.memberships;
  if (!one || !other) throw new Error('Only written for a reader at two tables');
  const { rows } = await client.query<Row>(
    selectActions([
      ...[null, null, reader.id, null, limit + 1, reader.id],
      ...[one.tableId, one.organisationId, other.tableId, other.organisationId],
    ]),
  );
  const page = rows.slice(0, limit);
  await record({
    action: 'action.listed',
    verb: 'search',
    objectType: 'action',
    objectIds: page.map(({ id }) => id),
  });
  const each = (key: 'tableId' | 'assigneeId' | 'organisationId') => [
    ...new Set(page.map((row) => row[key])),
  ];
  const tables = await tablesById(client, each('tableId'));
  const names = async (statement: ReturnType<typeof prepared>, ids: readonly string[]) => {
    const found = await client.query<{ id: string; name: string }>(statement([ids]));
    return new Map(found.rows.map((row) => [row.id, row.name]));
  };
  const people = await names(selectPeople, each('assigneeId'));
  const organisations = await names(selectOrganisations, each('organisationId'));
  const today = localDate(new Date());
  const items = page.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    description: row.description,
    dueOn: row.dueOn,
    status: row.status,
    version: row.version,
    caseNumber: row.number.replace(/-A\d+$/, ''),
    tableCode: tables.get(row.tableId)?.code,
    tableName: tables.get(row.tableId)?.name,
    kindLabel: definition.actionKinds.find(({ code }) => code === row.kind)?.label,
    overdue: row.dueOn < today,
    assigneeName: people.get(row.assigneeId),
    organisationName: organisations.get(row.organisationId),
    allowedActions: ways[row.status],
  }));
  const last = page.at(-1);
  return { items, next: cursorAfter(rows.length > limit, last?.dueOn ?? '', last?.id ?? '') };
}
